using System.Diagnostics;
using System.Net.Http.Headers;
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
    /// <summary>The address that all routes start from.</summary>
    public Uri Prefix { get; } = prefix;

    public async Task<HubSpotResponse<T>> SendAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var response = await SendCoreAsync(call, cancellationToken).ConfigureAwait(false);
        var body = await InTimeAsync(call.Route, limit => ReadAsync<T>(call.Route, response, limit), cancellationToken).ConfigureAwait(false);
        return new HubSpotResponse<T>((int)response.StatusCode, HubSpotHeaders.Of(response), body);
    }

    /// <summary>Reads from an address that the service itself named; the caller has checked its origin.</summary>
    public async Task<HubSpotResponse<T>> FollowAsync<T>(Uri link, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var request = new ApiRequest(new ApiCall("GET", "{link}", isRepeatable: true), link);
        using var response = await SendCoreAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await InTimeAsync(request.Route, limit => ReadAsync<T>(request.Route, response, limit), cancellationToken).ConfigureAwait(false);
        return new HubSpotResponse<T>((int)response.StatusCode, HubSpotHeaders.Of(response), body);
    }

    public async Task<HubSpotResponse> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var response = await SendCoreAsync(call, cancellationToken).ConfigureAwait(false);
        await InTimeAsync(call.Route, limit => ErrorReader.ThrowIfErrorAsync(call.Route, response, limit), cancellationToken).ConfigureAwait(false);
        return new HubSpotResponse((int)response.StatusCode, HubSpotHeaders.Of(response));
    }

    private async Task<HttpResponseMessage> SendCoreAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var request = new ApiRequest(call, new Uri(Prefix.AbsoluteUri + call.Target));
        if (call.Body is not null)
        {
            request.Content = new JsonBody(call.Body);
        }

        return await SendCoreAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendCoreAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var watch = Stopwatch.StartNew();
        var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            logger.Answered(request.Route, (int)response.StatusCode, watch.ElapsedMilliseconds, HubSpotHeaders.CorrelationIdOf(response));
            if (!response.IsSuccessStatusCode)
            {
                var refusal = await InTimeAsync(request.Route, limit => ErrorReader.ReadAsync(request.Route, response, limit), cancellationToken).ConfigureAwait(false);
                if (request.IsInDoubt)
                {
                    Departure.MarkInDoubt(refusal);
                }

                throw refusal;
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
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

    private static async Task<T> ReadAsync<T>(string route, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var stream = await response.Content.ReadAsStreamAsync(
#if !NETSTANDARD2_0
            cancellationToken
#endif
            ).ConfigureAwait(false);
        using var registration = cancellationToken.Register(response.Dispose);
        try
        {
            var body = JsonText.Read<T>(stream);
            ErrorReader.ThrowIfError(route, response, body);
            return body;
        }
        catch (JsonException e)
        {
            throw HubSpotException.Unreadable(route, response, e);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new HttpRequestException($"The answer to '{route}' broke off. Whether the service acted on the request is unknown.", e);
        }
    }
}
