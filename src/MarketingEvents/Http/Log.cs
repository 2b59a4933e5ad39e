using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>Everything the SDK logs: routes with parameter names instead of paths, never a body or an address.</summary>
internal static class Log
{
    private static readonly Action<ILogger, string, int, long, string?, Exception?> AnsweredMessage = LoggerMessage.Define<string, int, long, string?>(
        LogLevel.Debug, new EventId(1, nameof(Answered)), "{Route} answered {StatusCode} after {Milliseconds} ms, correlation id {CorrelationId}.");

    private static readonly Action<ILogger, string, TimeSpan, int, string, Exception?> RepeatedMessage = LoggerMessage.Define<string, TimeSpan, int, string>(
        LogLevel.Information, new EventId(2, nameof(Repeated)), "{Route} is sent again after {Wait}: attempt {Attempt} ended with {Outcome}.");

    // Asked first, because most programs do not log this, and then the messages need not even be made.
    public static void Answered(this ILogger logger, string route, int statusCode, long milliseconds, string? correlationId)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            AnsweredMessage(logger, route, statusCode, milliseconds, correlationId, null);
        }
    }

    public static void Repeated(this ILogger logger, string route, TimeSpan wait, int attempt, string outcome)
        => RepeatedMessage(logger, route, wait, attempt, outcome, null);
}
