using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of one row, or of one state that it says.</summary>
/// <param name="Place">Where the row is.</param>
/// <param name="State">What was to be recorded; null when nothing can be read from the row.</param>
/// <param name="Fate">What became of it.</param>
internal readonly record struct RowOutcome(RowPlace Place, SubscriberState? State, RowFate Fate)
{
    public Verdict Verdict => Fate.Verdict;
}
