namespace HubSpot.MarketingEvents.Cli;

/// <summary>Completes events; what is not said of their times is read first.</summary>
internal static class EventCompletions
{
    /// <returns>The answer; null when the event has no begin or end, and none was given.</returns>
    public static async Task<EventChangeResult?> CompleteAsync(EventsClient events, ExternalEventKey key, DateTimeOffset? start, DateTimeOffset? end, CancellationToken cancellationToken)
    {
        var known = start is null || end is null ? await events.GetAsync(key, cancellationToken) : null;
        return (start ?? known?.StartDateTime) is { } begin && (end ?? known?.EndDateTime) is { } close
            ? await events.CompleteAsync(key, new EventCompletion { StartDateTime = begin, EndDateTime = close }, cancellationToken)
            : null;
    }
}
