namespace HubSpot.MarketingEvents;

/// <summary>Finds the entries that a row belongs to: by contact id where it is known, else by address.</summary>
internal sealed class EntryIndex
{
    private readonly ILookup<long, Entry> _byId;
    private readonly ILookup<ContactKey, Entry> _byEmail;

    public EntryIndex(IReadOnlyList<Entry> entries)
    {
        _byId = entries.Where(entry => entry.KnownContactId is not null).ToLookup(entry => entry.KnownContactId!.Value); // Filtered.
        _byEmail = entries.Where(entry => entry.Contact.Email is not null).ToLookup(entry => entry.Contact);
    }

    public static bool IsOf(SeenRow row, Entry entry)
        => entry.KnownContactId is { } id && row.ContactId is { } rowId
            ? id == rowId
            : entry.Contact.Email is not null && row.Email is not null && entry.Contact.Equals(ContactKey.OfEmail(row.Email));

    /// <summary>Shows the rows to their entries; returns how many entries they settle.</summary>
    public int Show(IReadOnlyList<SeenRow> rows, StateRules rules)
    {
        var settled = 0;
        foreach (var row in rows)
        {
            var byId = row.ContactId is { } id ? _byId[id] : [];
            var byEmail = row.Email is { } email ? _byEmail[ContactKey.OfEmail(email)] : [];
            foreach (var entry in byId.Union(byEmail).Where(entry => IsOf(row, entry)))
            {
                var wasOpen = entry.IsOpen;
                entry.Apply(row, rules);
                settled += wasOpen && !entry.IsOpen ? 1 : 0;
            }
        }

        return settled;
    }
}
