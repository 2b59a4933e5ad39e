namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Why and how long an account waits.</summary>
/// <param name="Delay">How long.</param>
/// <param name="Failures">How often in a row it failed.</param>
/// <param name="IsPause">Whether somebody has to do something about it.</param>
/// <param name="Reason">The failure in a few words.</param>
internal sealed record AccountHold(TimeSpan Delay, int Failures, bool IsPause, string Reason);
