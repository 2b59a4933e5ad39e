namespace HubSpot.MarketingEvents.Attendees;

/// <summary>One reason why a row is rejected.</summary>
/// <param name="Fault">What kind of fault it is.</param>
/// <param name="Column">The name of the column in the file; null when no single column is wrong.</param>
/// <param name="Reason">One sentence for people, in words of the file. It never holds an e-mail address.</param>
public sealed record RowProblem(RowFault Fault, string? Column, string Reason)
{
    /// <summary>The sentence.</summary>
    public override string ToString() => Reason;
}
