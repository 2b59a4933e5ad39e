namespace HubSpot.MarketingEvents;

/// <summary>Finds the entries that a row belongs to: by contact id where it is known, else by address.</summary>
internal sealed class EntryIndex
{
    private readonly ILookup<long, Entry> _byId;
    private readonly ILookup<ContactKey, Entry> _byEmail;

    public EntryIndex(IReadOnlyList<Entry> entries)
    {
        _byId = entries.Where(entry => entry.KnownContactId is not null).ToLookup(entry => entry.KnownContactId!.Value);
        _byEmail = entries.Where(entry => entry.Contact.Email is not null).ToLookup(entry => entry.Contact);
    }

    public static bool IsOf(Participation row, Entry entry)
        => entry.KnownContactId is { } id && ConfirmationRule.ContactIdOf(row) is { } rowId
            ? id == rowId
            : entry.Contact.Email is not null && EmailOf(row) is { } email && entry.Contact.Equals(email);

    public void Show(IReadOnlyList<Participation> rows, SubscriberState state)
    {
        foreach (var row in rows)
        {
            var byId = ConfirmationRule.ContactIdOf(row) is { } id ? _byId[id] : [];
            var byEmail = EmailOf(row) is { } email ? _byEmail[email] : [];
            foreach (var entry in byId.Union(byEmail).Where(entry => IsOf(row, entry)))
            {
                entry.See(row, state);
            }
        }
    }

    private static ContactKey? EmailOf(Participation row)
        => row.Associations?.Contact?.Email is { Length: > 0 } email ? ContactKey.OfEmail(email) : null;
}
