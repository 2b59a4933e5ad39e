namespace HubSpot.MarketingEvents.Cli;

/// <param name="Names">The name, and others for the same.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Value">What stands behind it; null when nothing does.</param>
internal sealed record CompletionOption(IReadOnlyList<string> Names, string Description, CompletionValue? Value);
