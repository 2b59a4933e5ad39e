using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.Standalone;

/// <summary>
/// The service refused a call, or answered in a form that cannot be read. The message names status, category and correlation id
/// only; what the service wrote, which can hold addresses, is in the properties.
/// </summary>
public sealed class HubSpotException : Exception
{
    // Errors are small; what a broken proxy sends beyond this is not worth the memory.
    private const int LongestBody = 64 * 1024;

    private HubSpotException(string message, HttpResponseMessage response, JObject? error)
        : base(message)
    {
        StatusCode = (int)response.StatusCode;
        Error = error;
        CorrelationId = CorrelationIdOf(response) ?? TextOf(error, "correlationId");
        RetryAfter = WaitOf(response);
    }

    /// <summary>The HTTP status; 200 to 299 when a successful answer could not be read.</summary>
    public int StatusCode { get; }

    /// <summary>The error as the service sent it; null when it was not a JSON object (a proxy's page, for example).</summary>
    public JObject? Error { get; }

    /// <summary>The category, for example VALIDATION_ERROR, or the older error type; null when the service named none.</summary>
    public string? Category => TextOf(Error, "category") ?? TextOf(Error, "errorType");

    /// <summary>The finer category; null when the service named none, or more than a text.</summary>
    public string? SubCategory => TextOf(Error, "subCategory");

    /// <summary>What the service wrote. It can quote e-mail addresses and contact ids: think before you log it.</summary>
    public string? ServiceMessage => TextOf(Error, "message");

    /// <summary>The service's id of the call, for its support; null when it named none.</summary>
    public string? CorrelationId { get; }

    /// <summary>How long the service asks to wait, counted from its own date; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static async Task<HubSpotException> ReadAsync(string route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var error = Parse(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false));
        var category = Named(", category", TextOf(error, "category") ?? TextOf(error, "errorType"));
        var correlationId = Named(", correlation id", CorrelationIdOf(response) ?? TextOf(error, "correlationId"));
        return new HubSpotException("The service refused '" + route + "' (status " + (int)response.StatusCode + category + correlationId + ").", response, error);
    }

    internal static HubSpotException Unreadable(string route, HttpResponseMessage response, JsonException cause)
    {
        // The cause's own message can quote the body, so only its place is taken over.
        var (line, position) = cause switch
        {
            JsonReaderException e => (e.LineNumber, e.LinePosition),
            JsonSerializationException e => (e.LineNumber, e.LinePosition),
            _ => (0, 0),
        };
        return new HubSpotException(
            "The service answered '" + route + "' with status " + (int)response.StatusCode + ", but its body cannot be read at line " + line + ", position " + position
            + Named(", correlation id", CorrelationIdOf(response)) + ". Whether it acted on the request is unknown.",
            response, null);
    }

    private static JObject? Parse(byte[] body)
    {
        try
        {
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(body), Encoding.UTF8)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestBody];
        var length = 0;
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            int read;
            while (length < buffer.Length && (read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // The status alone says that the call was refused; a body that breaks off adds nothing to act on.
        }

        Array.Resize(ref buffer, length);
        return buffer;
    }

    private static string? CorrelationIdOf(HttpResponseMessage response)
        => response.Headers.TryGetValues("x-hubspot-correlation-id", out var values) ? values.FirstOrDefault() : null;

    private static TimeSpan? WaitOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter;
        return wait?.Delta ?? (wait?.Date - response.Headers.Date);
    }

    private static string? TextOf(JObject? error, string name) => (error?[name] as JValue)?.Value as string;

    // What comes from the other side could be anything; only what looks like an identifier is repeated in messages.
    private static string Named(string label, string? value)
        => value is { Length: > 0 and <= 64 } && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? label + " '" + value + "'" : "";
}
