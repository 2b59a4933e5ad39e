namespace HubSpot.MarketingEvents;

// Calls that the document does not know.
public partial class MarketingEventsClient
{
    /// <summary>Calls an operation that this SDK does not know yet, with token, rate limit, retries, errors and telemetry as for those that it knows.</summary>
    /// <typeparam name="T">What the answer is read as: a model, a list of models, or <see cref="Newtonsoft.Json.Linq.JToken"/> for any JSON.</typeparam>
    /// <param name="method">The HTTP method. GET, HEAD, OPTIONS, PUT and DELETE are retried like operations that are safe to retry.</param>
    /// <param name="path">Path and query behind the address of the edition, for example "/participations/7/breakdown?limit=10"; values in it are escaped by the caller.</param>
    /// <param name="body">The body, which is sent as JSON; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer; for one without a body null, or the default of a value type.</returns>
    /// <exception cref="ArgumentException">The path leads out of the edition's part of the API.</exception>
    /// <exception cref="HubSpotException">The service refused, or its answer cannot be read.</exception>
    public virtual async Task<T?> SendAsync<T>(HttpMethod method, string path, object? body = null, CancellationToken cancellationToken = default)
        => (await SendWithResponseAsync<T>(method, path, body, cancellationToken).ConfigureAwait(false)).Body;

    /// <summary>The same with status and headers of the answer.</summary>
    /// <inheritdoc cref="SendAsync" />
    public virtual Task<HubSpotResponse<T?>> SendWithResponseAsync<T>(HttpMethod method, string path, object? body = null, CancellationToken cancellationToken = default)
    {
        var connection = Made(_connection);
        var verb = (method ?? throw new ArgumentNullException(nameof(method))).Method;
        var address = FreePath.Behind(connection.Prefix, path);
        var call = new ApiCall(new ApiOperation(verb, "{path}", "application/json", isRetrySafe: verb is "GET" or "HEAD" or "OPTIONS" or "PUT" or "DELETE"));
        call.SetJson(body, "application/json");
        return connection.SendToAsync<T>(call, address, cancellationToken);
    }
}
