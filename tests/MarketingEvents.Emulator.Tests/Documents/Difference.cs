namespace HubSpot.MarketingEvents.Tests;

/// <summary>One way in which answers differ from the published document, and what the difference rests on.</summary>
internal sealed record Difference(string Finding, string Reason);
