namespace HubSpot.MarketingEvents.Cli;

/// <summary>The three verbs as people write them: unlike the service, whatever the case.</summary>
internal static class StateWord
{
    public static SubscriberState? Read(string text)
        => SubscriberStateExtensions.TryParseWireWord(text.Trim().ToLowerInvariant(), out var state) ? state : null;
}
