namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>The name of a contact, which few have.</summary>
internal sealed record PersonName(string? First, string? Last);
