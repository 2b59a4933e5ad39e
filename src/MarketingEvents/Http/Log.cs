using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>Everything the SDK logs: routes with parameter names instead of paths, never a body or an address.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Route} answered {StatusCode} after {Milliseconds} ms, correlation id {CorrelationId}.")]
    public static partial void Answered(this ILogger logger, string route, int statusCode, long milliseconds, string? correlationId);

    [LoggerMessage(2, LogLevel.Information, "{Route} is sent again after {Wait}: attempt {Attempt} ended with {Outcome}.")]
    public static partial void Repeated(this ILogger logger, string route, TimeSpan wait, int attempt, string outcome);
}
