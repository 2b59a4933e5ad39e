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
        Log(request, response);
        using var body = await ReadAsync(request, response, ErrorReader.LongestBody, cancellationToken).ConfigureAwait(false);
        var error = ErrorReader.Read(body);
        if (!response.IsSuccessStatusCode)
        {
            throw Refusal(request, response, error);
        }

        ErrorReader.ThrowIfError(request.Operation.Route, response, error);
        return new HubSpotResponse(response);
    }

    // Refusals are thrown here and not further below, because each method on an exception's way costs more than writing a body.
    private async Task<HubSpotResponse<T>> SendAsync<T>(ApiCall call, Uri? address, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var request = Request(call, address);
        using var response = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        Log(request, response);
        using var body = await ReadAsync(request, response, response.IsSuccessStatusCode ? LongestAnswer : ErrorReader.LongestBody, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw Refusal(request, response, ErrorReader.Read(body));
        }

        ThrowIfPartial(request, body);
        try
        {
            var model = JsonText.Read<T>(body);
            ErrorReader.ThrowIfError(request.Operation.Route, response, model);
            return new HubSpotResponse<T>(response, model);
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
        using var span = Spans.Start(request.Operation, Prefix);
        try
        {
            var response = await clients().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            span?.End(response);
            // Not every handler sets it.
            response.RequestMessage = request;
            return response;
        }
        catch (Exception e)
        {
            span?.End(e);
            // A handler of the program that stands before ours can have a time limit of its own.
            var failure = e is TimeoutRejectedException ? new TimeoutException($"'{request.Operation.Route}' got no answer in time. Whether the service acted on it is unknown.", e) : e;
            if (request.Content is JsonBody { HasLeft: false })
            {
                Departure.MarkNothingLeft(failure);
            }

            if (failure != e)
            {
                throw failure;
            }

            throw;
        }
    }

    private void Log(ApiRequest request, HttpResponseMessage response)
        => logger.Answered(request.Operation.Route, (int)response.StatusCode, request.ElapsedMilliseconds, HubSpotHeaders.CorrelationIdOf(response));

    private HubSpotException Refusal(ApiRequest request, HttpResponseMessage response, ServiceError error)
    {
        var refusal = HubSpotException.Refused(
            request.Operation.Route, (int)response.StatusCode, error, HubSpotHeaders.CorrelationIdOf(response), RetryAfter.Read(response.Headers, clock));
        if (request.IsInDoubt)
        {
            Departure.MarkInDoubt(refusal);
        }

        return refusal;
    }

    // An attempt's time ends with the headers. A body that stalls must not wait for ever, so it gets as long again.
    private async Task<PooledBytes> ReadAsync(ApiRequest request, HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var body = PooledBytes.For(response.Content?.Headers.ContentLength, limit);
        using var time = new TimeLimit(clock, answerTimeout, cancellationToken);
        // Not every stream listens to a token.
        using var registration = time.Token.Register(static answer => ((HttpResponseMessage)answer!).Dispose(), response);
        try
        {
            if (response.Content is not null)
            {
                using var stream = await response.Content.ReadAsStreamAsync(
#if !NETSTANDARD2_0
                    time.Token
#endif
                    ).ConfigureAwait(false);
                await body.FillAsync(stream, limit, time.Token).ConfigureAwait(false);
            }

            time.Token.ThrowIfCancellationRequested();
            return body;
        }
        catch (Exception e) when (time.Token.IsCancellationRequested)
        {
            body.Dispose();
            throw time.Exceeded($"The answer to '{request.Operation.Route}' was not complete within {answerTimeout:c}. Whether the service acted on the request is unknown.", e);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidDataException or HttpRequestException)
        {
            body.Failure = e;
            return body;
        }
    }

    private static void ThrowIfPartial(ApiRequest request, PooledBytes body)
    {
        if (body.Failure is not null)
        {
            throw new HttpRequestException($"The answer to '{request.Operation.Route}' broke off. Whether the service acted on the request is unknown.", body.Failure);
        }

        if (body.Length == LongestAnswer)
        {
            throw new HttpRequestException($"The answer to '{request.Operation.Route}' is longer than {LongestAnswer} bytes. Whether the service acted on the request is unknown.");
        }
    }
}
