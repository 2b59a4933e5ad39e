using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>Everything that is logged about calls: routes with parameter names instead of paths, never a body or an address.</summary>
internal static class Log
{
    private static readonly Action<ILogger, string, int, long, string?, Exception?> AnsweredMessage = LoggerMessage.Define<string, int, long, string?>(
        LogLevel.Debug, new EventId(1, nameof(Answered)), "{Route} answered {StatusCode} after {Milliseconds} ms, correlation id {CorrelationId}.");

    private static readonly Action<ILogger, string, TimeSpan, int, string, Exception?> RetryingMessage = LoggerMessage.Define<string, TimeSpan, int, string>(
        LogLevel.Information, new EventId(2, nameof(Retrying)), "{Route} is retried after {Wait}: attempt {Attempt} ended with {Outcome}.");

    public static void Answered(this ILogger logger, string route, int statusCode, long milliseconds, string? correlationId)
        // The header could be anything.
        => AnsweredMessage(logger, route, statusCode, milliseconds, HubSpotException.LooksLikeIdentifier(correlationId) ? correlationId : null, null);

    public static void Retrying(this ILogger logger, string route, TimeSpan wait, int attempt, string outcome)
        => RetryingMessage(logger, route, wait, attempt, outcome, null);
}
