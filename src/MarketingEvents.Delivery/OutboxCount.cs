namespace HubSpot.MarketingEvents.Delivery;

/// <summary>How many entries are equally far.</summary>
/// <param name="Status">How far they are.</param>
/// <param name="IsInDoubt">Whether they may have been sent, and it is not known what became of them.</param>
/// <param name="Verdict">Their verdict; null before they are settled.</param>
/// <param name="Entries">How many there are.</param>
public sealed record OutboxCount(OutboxEntryStatus Status, bool IsInDoubt, Verdict? Verdict, long Entries);
