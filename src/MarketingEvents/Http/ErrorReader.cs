using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>Reads a refusal, whatever it looks like: HubSpot's error in several forms, a page of HTML, or nothing.</summary>
internal static class ErrorReader
{
    /// <summary>Errors are small; what a broken proxy sends beyond this is not worth the memory.</summary>
    private const int LongestBody = 64 * 1024;

    public static async Task<HubSpotException> ReadAsync(string route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var error = Parse(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false));
        return HubSpotException.Refused(
            route, (int)response.StatusCode, error, HubSpotHeaders.CorrelationIdOf(response), RetryAfter.Read(response.Headers, TimeProvider.System));
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
