namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>The identity of an event for the app that created it (observed); within an account.</summary>
internal readonly record struct ExternalKey(long AppId, string AccountId, string EventId);
