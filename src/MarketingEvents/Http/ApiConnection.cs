using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Polly.Timeout;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Sends the calls of the generated clients: any 2xx is a success and is read by shape, anything else a
/// <see cref="HubSpotException"/>. Safe for several threads.
/// </summary>
internal sealed class ApiConnection(Func<HttpClient> clients, Uri prefix, TimeSpan answerTimeout, TimeProvider clock, ILogger logger)
{
    /// <summary>Far more than any answer: the longest pages have 100 rows. Whoever sends more is not the service.</summary>
    private const int LongestAnswer = 128 * 1024 * 1024;

    /// <summary>The address that all routes start from.</summary>
    public Uri Prefix { get; } = prefix;

    public Task<HubSpotResponse<T>> SendAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : class, new()
        => SendAsync<T>(call, null, cancellationToken);

    /// <summary>Reads from an address that the service itself named; the caller has checked its origin.</summary>
    public Task<HubSpotResponse<T>> FollowAsync<T>(Uri link, CancellationToken cancellationToken)
        where T : class, new()
        => SendAsync<T>(new ApiCall("GET", "{link}", isRepeatable: true), link, cancellationToken);

    public async Task<HubSpotResponse> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var request = Request(call, null);
        using var response = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusalAsync(request, response, cancellationToken).ConfigureAwait(false);
        }

        await InTimeAsync(call.Route, limit => ErrorReader.ThrowIfErrorAsync(call.Route, response, limit), cancellationToken).ConfigureAwait(false);
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

        using var bytes = await InTimeAsync(call.Route, limit => ReadAsync(call.Route, response, limit), cancellationToken).ConfigureAwait(false);
        try
        {
            var body = JsonText.Read<T>(bytes);
            ErrorReader.ThrowIfError(call.Route, response, body);
            return new HubSpotResponse<T>(response, body);
        }
        catch (JsonReaderException e)
        {
            throw HubSpotException.Unreadable(call.Route, response, e);
        }
    }

    private ApiRequest Request(ApiCall call, Uri? address)
    {
        var request = new ApiRequest(call, address ?? new Uri(Prefix.AbsoluteUri + call.Target));
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
        var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        logger.Answered(request.Route, (int)response.StatusCode, (Stopwatch.GetTimestamp() - start) * 1000 / Stopwatch.Frequency, HubSpotHeaders.CorrelationIdOf(response));
        return response;
    }

    private async Task<HubSpotException> RefusalAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var refusal = await InTimeAsync(request.Route, limit => ErrorReader.ReadAsync(request.Route, response, limit), cancellationToken).ConfigureAwait(false);
        if (request.IsInDoubt)
        {
            Departure.MarkInDoubt(refusal);
        }

        return refusal;
    }

    private async Task<HttpResponseMessage> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await clients().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException e)
        {
            throw MarkDeparture(request, new TimeoutException($"'{request.Route}' got no answer within {e.Timeout}. Whether the service acted on it is unknown.", e));
        }
        catch (Exception e)
        {
            MarkDeparture(request, e);
            throw;
        }
    }

    // The pipeline's time-out ends with the headers. A body that stalls must not wait for ever, so it gets as long again.
    private async Task<T> InTimeAsync<T>(string route, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var time = clock.CancelAfter(answerTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await read(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The answer to '{route}' was not complete within {answerTimeout:c}. Whether the service acted on the request is unknown.", e);
        }
    }

    private static Exception MarkDeparture(ApiRequest request, Exception failure)
    {
        if (request.Content is JsonBody { HasLeft: false })
        {
            Departure.MarkNothingLeft(failure);
        }

        return failure;
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
            return await PooledBytes.ReadAsync(stream, response.Content.Headers.ContentLength, LongestAnswer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new HttpRequestException($"The answer to '{route}' broke off. Whether the service acted on the request is unknown.", e);
        }
    }
}
