using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Reads a refusal, whatever it looks like: HubSpot's error in several forms, a page of HTML, or nothing.</summary>
internal static class ErrorReader
{
    /// <summary>Errors are small; what a broken proxy sends beyond this is not worth the memory.</summary>
    private const int LongestBody = 64 * 1024;

    private const string Error = "error";

    public static async Task<HubSpotException> ReadAsync(string route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var error = await ReadErrorAsync(response, cancellationToken).ConfigureAwait(false);
        return HubSpotException.Refused(
            route, (int)response.StatusCode, error, HubSpotHeaders.CorrelationIdOf(response), RetryAfter.Read(response.Headers, TimeProvider.System));
    }

    /// <summary>For calls without an answer of their own: a success must not carry an error.</summary>
    public static async Task<ServiceError> ThrowIfErrorAsync(string route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadErrorAsync(response, cancellationToken).ConfigureAwait(false);
        ThrowIfError(route, response, body);
        return body;
    }

    /// <summary>HubSpot's errors say 'error' as status, and so does one that comes with a status of success.</summary>
    public static void ThrowIfError(string route, HttpResponseMessage response, object body)
    {
        var isError = body switch
        {
            ServiceError error => error.Status == Error,
            IBatchResult batch => batch.Status == new BatchStatus(Error),
            IExtensible { UnknownMembers: { } unknown } => unknown.TryGetValue("status", out var status) && (status as JValue)?.Value as string == Error,
            _ => false,
        };
        if (isError)
        {
            throw HubSpotException.Refused(
                route, (int)response.StatusCode, body as ServiceError ?? AsError(body), HubSpotHeaders.CorrelationIdOf(response), null);
        }
    }

    private static ServiceError AsError(object body)
    {
        using var bytes = JsonText.WriteUtf8(body);
        return Parse(bytes);
    }

    private static ServiceError Parse(PooledBytes bytes)
    {
        // A page of HTML is no error to report, and an exception for it would cost more than the call.
        if (bytes.Length > 0 && bytes.Array[0] == '<')
        {
            return new ServiceError();
        }

        try
        {
            return JsonText.Read<ServiceError>(bytes);
        }
        catch (JsonException)
        {
            return new ServiceError();
        }
    }

    private static async Task<ServiceError> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            using var bytes = await PooledBytes.ReadAsync(stream, response.Content.Headers.ContentLength, LongestBody, cancellationToken).ConfigureAwait(false);
            return Parse(bytes);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // The status alone says that the call was refused; a body that breaks off adds nothing to act on.
            return new ServiceError();
        }
    }
}
