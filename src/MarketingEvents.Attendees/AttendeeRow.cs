namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What a file says about one person, or one row of the file that cannot be used.</summary>
/// <param name="Place">Where the first row of the person is.</param>
/// <param name="Entries">What to record, in the order register, attend, cancel. Empty when the row is rejected.</param>
/// <param name="Problems">Why the row is rejected. Empty when it is not.</param>
/// <param name="Sources">The rows of the file behind this one, at most <see cref="MostSources"/>.</param>
/// <param name="RowCount">How many rows of the file this one stands for.</param>
public sealed record AttendeeRow(
    RowPlace Place,
    IReadOnlyList<AttendeeEntry> Entries,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<SourceRow> Sources,
    int RowCount)
{
    /// <summary>How many rows of the file are kept per person.</summary>
    public const int MostSources = 1000;

    /// <summary>Whether nothing can be recorded from it.</summary>
    public bool IsRejected => Problems.Count > 0;

    /// <summary>The place only; no address.</summary>
    public override string ToString() => Place.ToString();
}
