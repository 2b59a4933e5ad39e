using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Sends the calls of the generated clients: any 2xx is a success and is read by shape, anything else a
/// <see cref="HubSpotException"/>. Safe for several threads.
/// </summary>
internal sealed class ApiConnection(Func<HttpClient> clients, Uri prefix, TimeSpan answerTimeout, TimeProvider clock, ILogger logger)
{
    /// <summary>Far more than any answer: the longest pages have 100 rows. Whoever sends more is not the service.</summary>
    private const int LongestAnswer = 128 * 1024 * 1024;

    private static readonly ApiOperation Follow = new("GET", "{link}", isRepeatable: true);

    /// <summary>The address that all routes start from.</summary>
    public Uri Prefix { get; } = prefix;

    public Task<HubSpotResponse<T>> SendAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : class, new()
        => SendAsync<T>(call, null, cancellationToken);

    /// <summary>Reads from an address that the service itself named; the caller has checked its origin.</summary>
    public Task<HubSpotResponse<T>> FollowAsync<T>(Uri link, CancellationToken cancellationToken)
        where T : class, new()
        => SendAsync<T>(new ApiCall(Follow), link, cancellationToken);

    public async Task<HubSpotResponse> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var request = Request(call, null);
        using var response = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusalAsync(request, response, cancellationToken).ConfigureAwait(false);
        }

        await InTimeAsync(request, response, ErrorReader.ThrowIfErrorAsync, cancellationToken).ConfigureAwait(false);
        return new HubSpotResponse(response);
    }

    // Refusals are thrown here and not further below, because each method on an exception's way costs more than writing a body.
    private async Task<HubSpotResponse<T>> SendAsync<T>(ApiCall call, Uri? address, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var request = Request(call, address);
        using var response = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusalAsync(request, response, cancellationToken).ConfigureAwait(false);
        }

        using var bytes = await InTimeAsync(request, response, ReadAsync, cancellationToken).ConfigureAwait(false);
        try
        {
            var body = JsonText.Read<T>(bytes);
            ErrorReader.ThrowIfError(request.Operation.Route, response, body);
            return new HubSpotResponse<T>(response, body);
        }
        catch (JsonReaderException e)
        {
            throw HubSpotException.Unreadable(request.Operation.Route, response, e);
        }
    }

    private ApiRequest Request(ApiCall call, Uri? address)
    {
        var request = new ApiRequest(call.Operation, address ?? new Uri(Prefix.AbsoluteUri + call.Target));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (call.Body is not null)
        {
            request.Content = new JsonBody(call.Body);
        }

        return request;
    }

    private async Task<HttpResponseMessage> AskAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var response = await clients().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            logger.Answered(request.Operation.Route, (int)response.StatusCode, (Stopwatch.GetTimestamp() - start) * 1000 / Stopwatch.Frequency, HubSpotHeaders.CorrelationIdOf(response));
            return response;
        }
        catch (Exception e) when (request.Content is JsonBody { HasLeft: false })
        {
            Departure.MarkNothingLeft(e);
            throw;
        }
    }

    private async Task<HubSpotException> RefusalAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var refusal = await InTimeAsync(request, response, ErrorReader.ReadAsync, cancellationToken).ConfigureAwait(false);
        if (request.IsInDoubt)
        {
            Departure.MarkInDoubt(refusal);
        }

        return refusal;
    }

    // An attempt's time ends with the headers. A body that stalls must not wait for ever, so it gets as long again.
    private async Task<T> InTimeAsync<T>(
        ApiRequest request, HttpResponseMessage response, Func<string, HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(clock, answerTimeout, cancellationToken);
        try
        {
            return await read(request.Operation.Route, response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (limit.HasPassed)
        {
            throw new TimeoutException($"The answer to '{request.Operation.Route}' was not complete within {answerTimeout:c}. Whether the service acted on the request is unknown.", e);
        }
    }

    private static HttpRequestException TooLong(string route, PooledBytes bytes)
    {
        bytes.Dispose();
        return new HttpRequestException($"The answer to '{route}' is longer than {LongestAnswer} bytes. Whether the service acted on the request is unknown.");
    }

    private static async Task<PooledBytes> ReadAsync(string route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        // Streams of older frameworks do not listen to the token.
        using var registration = cancellationToken.Register(response.Dispose);
#endif
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(
#if !NETSTANDARD2_0
                cancellationToken
#endif
                ).ConfigureAwait(false);
            var bytes = await PooledBytes.ReadAsync(stream, response.Content.Headers.ContentLength, LongestAnswer, cancellationToken).ConfigureAwait(false);
            return bytes.Length < LongestAnswer ? bytes : throw TooLong(route, bytes);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new HttpRequestException($"The answer to '{route}' broke off. Whether the service acted on the request is unknown.", e);
        }
    }
}
