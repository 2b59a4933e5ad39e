using System.Text;
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
        var error = Parse(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false));
        return HubSpotException.Refused(
            route, (int)response.StatusCode, error, HubSpotHeaders.CorrelationIdOf(response), RetryAfter.Read(response.Headers, TimeProvider.System));
    }

    /// <summary>For calls without an answer of their own: a success must not carry an error.</summary>
    public static async Task<ServiceError> ThrowIfErrorAsync(string route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = Parse(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false));
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
            var error = body as ServiceError ?? Parse(Encoding.UTF8.GetBytes(JsonText.Write(body)));
            throw HubSpotException.Refused(route, (int)response.StatusCode, error, HubSpotHeaders.CorrelationIdOf(response), null);
        }
    }

    private static ServiceError Parse(byte[] body)
    {
        try
        {
            return JsonText.Read<ServiceError>(new MemoryStream(body));
        }
        catch (JsonException)
        {
            return new ServiceError();
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

        return [.. buffer.Take(length)];
    }
}
