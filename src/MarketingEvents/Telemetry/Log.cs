using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>Everything that is logged about calls: routes with parameter names instead of paths, never a body or an address.</summary>
internal static class Log
{
    private static readonly Action<ILogger, string, int, long, string?, Exception?> AnsweredMessage = LoggerMessage.Define<string, int, long, string?>(
        LogLevel.Debug, new EventId(1, nameof(Answered)), "{Route} answered {StatusCode} after {Milliseconds} ms, correlation id {CorrelationId}.");

    private static readonly Action<ILogger, string, TimeSpan, int, string, Exception?> RetryingMessage = LoggerMessage.Define<string, TimeSpan, int, string>(
        LogLevel.Information, new EventId(2, nameof(Retrying)), "{Route} is retried after {Wait}: attempt {Attempt} ended with {Outcome}.");

    private static readonly Action<ILogger, TimeSpan, Exception?> CircuitOpenedMessage = LoggerMessage.Define<TimeSpan>(
        LogLevel.Warning, new EventId(3, nameof(CircuitOpened)), "Too many attempts failed: none is made for {BreakTime}.");

    private static readonly Action<ILogger, Exception?> CircuitClosedMessage = LoggerMessage.Define(
        LogLevel.Information, new EventId(4, nameof(CircuitClosed)), "The service answers again.");

    public static void Answered(this ILogger logger, string route, int statusCode, long milliseconds, string? correlationId)
        // The header could be anything.
        => AnsweredMessage(logger, route, statusCode, milliseconds, HubSpotException.LooksLikeIdentifier(correlationId) ? correlationId : null, null);

    public static void Retrying(this ILogger logger, string route, TimeSpan wait, int attempt, string outcome)
        => RetryingMessage(logger, route, wait, attempt, outcome, null);

    public static void CircuitOpened(this ILogger logger, TimeSpan breakTime) => CircuitOpenedMessage(logger, breakTime, null);

    public static void CircuitClosed(this ILogger logger) => CircuitClosedMessage(logger, null);
}
