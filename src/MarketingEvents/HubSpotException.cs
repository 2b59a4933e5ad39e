using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>
/// The service refused a call, or answered in a form that cannot be read. The message and <see cref="Exception.ToString"/>
/// name status, category and correlation id only; what the service wrote, which can hold addresses, is in the properties.
/// </summary>
public sealed class HubSpotException : Exception
{
    // Names as the document has them, and positions; up to the first that could be something else.
    private static readonly Regex PlainPath = new(@"^(?:(?:^|\.)[A-Za-z][A-Za-z0-9_]*(?=[.\[]|$)|\[[0-9]+\])*", RegexOptions.CultureInvariant);

    internal HubSpotException(string message, int statusCode, ServiceError error, string? correlationId, TimeSpan? retryAfter)
        : base(message)
    {
        StatusCode = statusCode;
        Error = error;
        CorrelationId = correlationId;
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status; 200 to 299 when a successful answer could not be read.</summary>
    public int StatusCode { get; }

    /// <summary>The error as the service sent it; without members when it was not JSON (a proxy's page, for example).</summary>
    public ServiceError Error { get; }

    /// <summary>The category, for example VALIDATION_ERROR, or the older error type; null when the service named none.</summary>
    public string? Category => Error.Category ?? Error.ErrorType;

    /// <summary>What the service wrote. It can quote e-mail addresses and contact ids: think before you log it.</summary>
    public string? ServiceMessage => Error.Message;

    /// <summary>HubSpot's id of the call, for its support.</summary>
    public string? CorrelationId { get; }

    /// <summary>How long the service asks to wait; null when it does not say, which is usual even for status 429.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static HubSpotException Unreadable(string route, HttpResponseMessage response, JsonReaderException cause)
    {
        var status = (int)response.StatusCode;
        var correlationId = HubSpotHeaders.CorrelationIdOf(response);
        // The cause's own message can quote the body, and so can its path where keys are data.
        var path = PlainPath.Match(cause.Path ?? "").Value;
        return new HubSpotException(
            $"The service answered '{route}' with status {status}, but its body cannot be read at '{path}' (line {cause.LineNumber}, position {cause.LinePosition})" +
            $"{Named(", correlation id", correlationId)}. Whether it acted on the request is unknown.",
            status, new ServiceError(), correlationId, retryAfter: null);
    }

    internal static HubSpotException Refused(string route, int status, ServiceError error, string? correlationId, TimeSpan? retryAfter)
    {
        correlationId ??= error.CorrelationId;
        var wait = retryAfter is null ? "" : $" It asks to wait {retryAfter:c}.";
        return new HubSpotException(
            $"The service refused '{route}' (status {status}{Named(", category", error.Category ?? error.ErrorType)}{Named(", correlation id", correlationId)}).{wait}",
            status, error, correlationId, retryAfter);
    }

    // What comes from the other side could be anything; only what looks like an identifier is repeated in messages.
    internal static bool LooksLikeIdentifier(string? value)
        => value is { Length: > 0 and <= 64 } && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    private static string Named(string label, string? value) => LooksLikeIdentifier(value) ? $"{label} '{value}'" : "";
}
