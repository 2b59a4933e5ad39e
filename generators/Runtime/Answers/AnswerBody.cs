namespace HubSpot.MarketingEvents;

/// <summary>Reads the body of an answer, decoded, up to a limit.</summary>
internal static class AnswerBody
{
    /// <summary>Reads all of a success, which must not be longer than the limit, and of a refusal what tells its reason.</summary>
    /// <exception cref="InvalidDataException">A success is longer than the limit.</exception>
    public static async Task<PooledBytes> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var limit = response.IsSuccessStatusCode ? ApiAttempt.LongestAnswer : ErrorReader.LongestBody;
        var body = PooledBytes.For(response.Content?.Headers.ContentLength, limit);
        if (response.Content is null)
        {
            return body;
        }

        try
        {
#if !NET8_0_OR_GREATER
            using var raw = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#else
            using var raw = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
            using var stream = ContentDecoding.Of(response.Content, raw);
            await body.FillAsync(stream, limit, response, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode && body.Length == limit ? throw new InvalidDataException(FormattableString.Invariant($"The answer is longer than {limit} bytes.")) : body;
        }
        // The status of a refusal says enough; the rest of its body adds nothing to act on.
        catch (Exception e) when (!response.IsSuccessStatusCode && !cancellationToken.IsCancellationRequested && e is IOException or ObjectDisposedException or InvalidDataException or HttpRequestException)
        {
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }
}
