namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What one row says, in instants.</summary>
internal sealed record Statements
{
    public DateTimeOffset? Registered { get; init; }

    public DateTimeOffset? Joined { get; init; }

    public DateTimeOffset? Left { get; init; }

    public DateTimeOffset? Cancelled { get; init; }

    /// <summary>When the attendance happened, where it is not the join time.</summary>
    public DateTimeOffset? Interaction { get; init; }

    /// <summary>Whether a time of the event stands in.</summary>
    public bool RegisteredByEvent { get; init; }

    public bool AttendedByEvent { get; init; }

    public bool CancelledByEvent { get; init; }

    /// <summary>Why a part of the row is rejected.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    public bool SaysAnything => Registered is not null || Joined is not null || Cancelled is not null;
}
