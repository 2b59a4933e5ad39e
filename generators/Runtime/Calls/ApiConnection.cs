using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Sends one request. Handlers of the program stand behind it.</summary>
internal delegate Task<HttpResponseMessage> ApiSender(HttpRequestMessage request, CancellationToken cancellationToken);

/// <summary>
/// Sends the calls of the generated clients, again where that is safe. Any 2xx is a success and is read by shape; anything else, and
/// silence, is a <see cref="HubSpotException"/>. Safe for several threads.
/// </summary>
internal sealed class ApiConnection
{
    private static readonly ApiOperation Follow = new ApiOperation("GET", "{link}", "application/json", isRetrySafe: true);

    private readonly ApiSender _send;
    private readonly HubSpotClientOptions _options;
    private readonly ApiHooks _hooks;
    private readonly AttemptSender _attempts;
    private readonly string _prefix;
    private readonly Lazy<RetryStrategy> _retries;
    private readonly CircuitBreaker? _breaker;

    /// <param name="send">Sends one request and returns when the headers of its answer are there.</param>
    /// <param name="prefix">The address that all routes start from, without a slash at its end.</param>
    /// <param name="options">Checked, and not changed by anybody.</param>
    /// <param name="hooks">Credentials and telemetry.</param>
    public ApiConnection(ApiSender send, Uri prefix, HubSpotClientOptions options, ApiHooks hooks)
        : this(send, prefix, options, hooks, options.CircuitBreaker is { } breaker ? new CircuitBreaker(breaker, options.TimeProvider, hooks) : null)
    {
    }

    private ApiConnection(ApiSender send, Uri prefix, HubSpotClientOptions options, ApiHooks hooks, CircuitBreaker? breaker)
    {
        _breaker = breaker;
        _send = send;
        _options = options;
        _hooks = hooks;
        _attempts = new AttemptSender(send, options, hooks);
        Prefix = prefix;
        _prefix = prefix.AbsoluteUri.TrimEnd('/');
        // Loading Polly takes longer than loading all the rest, and nearly every call is answered at once.
        _retries = new Lazy<RetryStrategy>(() => new RetryStrategy(options, hooks), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The address that all routes start from.</summary>
    public Uri Prefix { get; }

    /// <summary>The same connection for calls that do some things otherwise.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names all of them.</exception>
    public ApiConnection With(CallOptions options)
        => new ApiConnection(_send, Prefix, _options.With(options ?? throw new ArgumentNullException(nameof(options))), _hooks, _breaker);

    /// <summary>The connection of a client that a program made over an HttpClient of its own.</summary>
    public static ApiConnection Over(HttpClient http, HubSpotClientOptions options)
    {
        _ = http ?? throw new ArgumentNullException(nameof(http));
        var prefix = http.BaseAddress ?? new Uri("https://api.hubapi.com");
        return new ApiConnection(
            (request, cancellationToken) => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken),
            new Uri(prefix.GetLeftPart(UriPartial.Path)), HubSpotClientOptions.Checked(options), ApiHooks.None);
    }

    public async Task<T> SendForBodyAsync<T, TReader>(ApiCall call, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        using var ended = await SendAsync(call, null, cancellationToken).ConfigureAwait(false);
        return Read<T, TReader>(call, ended, reader, out var body) is { } failure ? throw failure : body;
    }

    public Task<HubSpotResponse<T>> SendForResponseAsync<T, TReader>(ApiCall call, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
        => SendForResponseAsync<T, TReader>(call, null, reader, cancellationToken);

    public async Task<HubSpotResponse> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var ended = await SendAsync(call, null, cancellationToken).ConfigureAwait(false);
        return Read<JToken?, OptionalReader<JToken>>(call, ended, default, out _) is { } failure ? throw failure : new HubSpotResponse(ended.Response!); // Without a failure there is an answer.
    }

    public async Task<HubSpotFile> SendForFileAsync(ApiCall call, CancellationToken cancellationToken)
        => (await SendForFileResponseAsync(call, cancellationToken).ConfigureAwait(false)).Body;

    public async Task<HubSpotResponse<HubSpotFile>> SendForFileResponseAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var ended = await SendAsync(call, null, cancellationToken, isStreamed: true).ConfigureAwait(false);
        if (ended.Failure is { } failure)
        {
            throw failure;
        }

        var response = ended.Response!; // Without a failure there is an answer; the file keeps it.
        try
        {
#if NET8_0_OR_GREATER
            var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            var content = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            return new HubSpotResponse<HubSpotFile>(response, new HubSpotFile(response, content));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Reads from an address that the service itself named; the caller has checked its origin.</summary>
    public Task<HubSpotResponse<T>> FollowAsync<T>(Uri link, CancellationToken cancellationToken)
        where T : class, new()
        => SendForResponseAsync<T, ModelReader<T>>(new ApiCall(Follow), link, default, cancellationToken);

    /// <summary>Sends a call to an address that its operation does not name; the caller has checked its origin.</summary>
    public Task<HubSpotResponse<T?>> SendToAsync<T>(ApiCall call, Uri address, CancellationToken cancellationToken)
        => SendForResponseAsync<T?, OptionalReader<T>>(call, address, default, cancellationToken);

    private async Task<HubSpotResponse<T>> SendForResponseAsync<T, TReader>(ApiCall call, Uri? address, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        using var ended = await SendAsync(call, address, cancellationToken).ConfigureAwait(false);
        return Read<T, TReader>(call, ended, reader, out var body) is { } failure ? throw failure : new HubSpotResponse<T>(ended.Response!, body) { WasInDoubt = call.IsInDoubt }; // Without a failure there is an answer.
    }

    private async ValueTask<ApiAttempt> SendAsync(ApiCall call, Uri? address, CancellationToken cancellationToken, bool isStreamed = false)
    {
        using (call)
        {
            var begun = _hooks.Begun(call.Operation);
            var target = address ?? call.AddressBehind(_prefix);
            if (_options.TotalTimeout != Timeout.InfiniteTimeSpan)
            {
                call.Total = new TotalTime(_options.TimeProvider, _options.TotalTimeout, cancellationToken);
                cancellationToken = call.Total.Token;
            }

            var attempt = await AttemptAsync(call, target, isStreamed, cancellationToken).ConfigureAwait(false);
            if (_options.Retries > 0 && RetryRule.Allows(attempt, call, _options))
            {
                attempt = await RetryAsync(call, target, attempt, isStreamed, cancellationToken).ConfigureAwait(false);
            }

            if (attempt.Failure is null && !attempt.Response!.IsSuccessStatusCode) // Without a failure there is an answer.
            {
                attempt.Failure = Refusal(call, attempt);
            }

            if (attempt.Failure is IRequestFailure failure)
            {
                failure.Fate = call.FateOf(attempt.Response is not null);
                failure.IsOperationRetrySafe = call.Operation.IsRetrySafe;
            }

            _hooks.Ended(begun, (int?)attempt.Response?.StatusCode, attempt.Failure);
            return attempt;
        }
    }

    // A method of its own: what the delegate captures is allocated where the method begins, and nearly every call needs none of it.
    private ValueTask<ApiAttempt> RetryAsync(ApiCall call, Uri target, ApiAttempt first, bool isStreamed, CancellationToken cancellationToken)
        => _retries.Value.ContinueAsync(call, first, token => AttemptAsync(call, target, isStreamed, token), cancellationToken);

    private ValueTask<ApiAttempt> AttemptAsync(ApiCall call, Uri target, bool isStreamed, CancellationToken cancellationToken)
        => _breaker is null ? _attempts.SendAsync(call, target, isStreamed, cancellationToken) : AttemptAsync(_breaker, call, target, isStreamed, cancellationToken);

    // By itself for the same reason.
    private ValueTask<ApiAttempt> AttemptAsync(CircuitBreaker breaker, ApiCall call, Uri target, bool isStreamed, CancellationToken cancellationToken)
        => breaker.SendAsync(call, token => _attempts.SendAsync(call, target, isStreamed, token), _options.TimeProvider, cancellationToken);

    private HubSpotException Refusal(ApiCall call, ApiAttempt attempt)
    {
        var response = attempt.Response!; // Refusals are answers.
        var wait = RetryAfter.Read(response.Headers, _options.TimeProvider);
        return HubSpotException.Refused(
            call.Operation.Route, (int)response.StatusCode, attempt.Error, HubSpotHeaders.CorrelationIdOf(response), wait,
            wait is not null ? _options.TimeProvider.GetUtcNow() + wait : RetryRule.IsDailyLimit(attempt) ? RateLimitPolicy.NextReset(_options) : null);
    }

    // Exceptions travel as values up to the outermost method: each asynchronous method that one passes costs more than writing a body.
    private static Exception? Read<T, TReader>(ApiCall call, ApiAttempt attempt, TReader reader, out T body)
        where TReader : struct, IAnswerReader<T>
    {
        body = default!; // Not looked at after a failure.
        if (attempt.Failure is { } failure)
        {
            return failure;
        }

        var response = attempt.Response!; // Without a failure there is an answer, and its body was read.
        try
        {
            var isEmpty = attempt.Body!.HoldNothing;
            if (isEmpty && (int)response.StatusCode is not (204 or 205) && !reader.AcceptsNothing)
            {
                return Doubtful(HubSpotException.Empty(call.Operation.Route, response));
            }

            body = isEmpty ? reader.Empty : reader.Read(attempt.Body);
            return ErrorReader.AsError(body) is { } error
                ? Doubtful(HubSpotException.Refused(call.Operation.Route, (int)response.StatusCode, error, HubSpotHeaders.CorrelationIdOf(response), null))
                : null;
        }
        catch (JsonReaderException e)
        {
            return Doubtful(HubSpotException.Unreadable(call.Operation.Route, response, e));
        }
    }

    // A success that cannot be understood leaves open what the service did.
    private static HubSpotException Doubtful(HubSpotException failure)
    {
        ((IRequestFailure)failure).Fate = RequestFate.InDoubt;
        return failure;
    }
}
