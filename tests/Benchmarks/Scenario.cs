namespace HubSpot.Benchmarks;

/// <summary>What is called.</summary>
public enum Scenario
{
    /// <summary>One attendee is recorded.</summary>
    Attend1,

    /// <summary>A hundred attendees are recorded in one call.</summary>
    Attend100,

    /// <summary>Five hundred attendees are recorded in one call.</summary>
    Attend500,

    /// <summary>A page of a hundred participations is read.</summary>
    Page100,

    /// <summary>A call is refused.</summary>
    Refusal,
}
