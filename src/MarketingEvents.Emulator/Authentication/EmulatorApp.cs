namespace HubSpot.MarketingEvents.Emulator;

/// <summary>An app that accounts can install.</summary>
/// <param name="Id">The app id, which events and settings name.</param>
/// <param name="ClientId">The client id of OAuth requests.</param>
/// <param name="ClientSecret">The client secret of OAuth requests and of signatures.</param>
public sealed record EmulatorApp(long Id, string ClientId, string ClientSecret);
