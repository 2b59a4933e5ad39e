namespace HubSpot.MarketingEvents.Cli;

/// <summary>The outcome of one check.</summary>
/// <param name="Level">Whether it is as it should be.</param>
/// <param name="Subject">What was checked, in one word.</param>
/// <param name="Text">What was found, and what to do.</param>
internal sealed record Finding(FindingLevel Level, string Subject, string Text);
