namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>The contacts of an account by id and by address; a merged contact leads to the one it was merged into.</summary>
internal sealed class ContactIndex
{
    private readonly Dictionary<long, Contact> _byId = [];
    private readonly Dictionary<string, Contact> _byEmail = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many there are, merged ones included.</summary>
    public int Count => _byId.Count;

    public IEnumerable<Contact> All => _byId.Values;

    /// <summary>The addresses that lead to a contact beside its own.</summary>
    public IEnumerable<(string Email, Contact Contact)> Aliases
        => _byEmail.Where(pair => !string.Equals(pair.Key, pair.Value.Email, StringComparison.OrdinalIgnoreCase)).Select(pair => (pair.Key, pair.Value));

    public Contact? Find(long id) => _byId.GetValueOrDefault(id)?.Survivor;

    public Contact? Find(string email) => _byEmail.GetValueOrDefault(email.Trim())?.Survivor;

    public void Add(Contact contact)
    {
        _byId.Add(contact.Id, contact);
        _byEmail.Add(contact.Email, contact);
    }

    public void AddAlias(string email, Contact contact) => _byEmail.Add(email.Trim(), contact);

    public void Merge(Contact merged, Contact survivor)
    {
        var rows = merged.Rows().Concat(survivor.Rows()).OrderBy(row => row.Id).ToList();
        foreach (var participant in merged.Rows().Select(row => row.Participant).Distinct().ToList())
        {
            participant.Event.Roster.Merge(participant, survivor);
        }

        merged.MergedInto = survivor;
        merged.Last = survivor.Last = null;
        foreach (var row in rows)
        {
            row.PreviousOfContact = survivor.Last;
            survivor.Last = row;
        }
    }
}
