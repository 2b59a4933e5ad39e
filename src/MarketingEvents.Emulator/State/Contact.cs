namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>A contact. One that was merged answers under the id it was merged into.</summary>
internal sealed class Contact(long id, string email, string? firstName, string? lastName)
{
    private readonly PersonName? _name = firstName is null && lastName is null ? null : new PersonName(firstName, lastName);

    public long Id => id;

    public string Email => email;

    public string? FirstName => _name?.First;

    public string? LastName => _name?.Last;

    public Contact? MergedInto { get; set; }

    /// <summary>The newest row in any event; the others hang behind it.</summary>
    public StoredParticipation? Last { get; set; }

    /// <summary>The contact that it is by now.</summary>
    public Contact Survivor => MergedInto?.Survivor ?? this;

    /// <summary>The rows in all events, oldest first.</summary>
    public List<StoredParticipation> Rows()
    {
        var rows = new List<StoredParticipation>();
        for (var row = Last; row is not null; row = row.PreviousOfContact)
        {
            rows.Add(row);
        }

        rows.Reverse();
        return rows;
    }
}
