namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What one row says about one person, before times are instants.</summary>
internal sealed class Observation
{
    public required Table Table { get; init; }

    public required Record Record { get; init; }

    public string? Email { get; set; }

    public long? ContactId { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public bool IsRegistered { get; set; }

    public bool IsAttended { get; set; }

    public bool IsCancelled { get; set; }

    public TimeValue Registered { get; set; }

    public TimeValue Joined { get; set; }

    public TimeValue Left { get; set; }

    public TimeValue Cancelled { get; set; }

    public TimeValue Interaction { get; set; }

    /// <summary>Which column <see cref="Joined"/> comes from, for messages.</summary>
    public AttendeeField JoinedField { get; set; } = AttendeeField.Joined;

    public TimeSpan? Duration { get; set; }

    /// <summary>The time zone of the row, where it has one of its own.</summary>
    public TimeZoneInfo? Zone { get; set; }

    public List<RowProblem> Problems { get; init; } = [];

    public bool SaysAnything => IsRegistered || IsAttended || IsCancelled;
}
