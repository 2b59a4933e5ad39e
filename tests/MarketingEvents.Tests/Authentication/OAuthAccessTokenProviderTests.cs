using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Tests;

public class OAuthAccessTokenProviderTests
{
    private readonly TokenService _service = new(new LeapingClock());
    private readonly TokenShelf _shelf = new();

    private OAuthAccessTokenProvider Provider => new(_service.Client(), _shelf, "portal-4711");

    [Fact]
    public async Task However_many_calls_wait_one_renewal_is_made()
    {
        var gate = new TaskCompletionSource();
        _service.Gate = gate.Task;
        using var hubspot = _service.Caller(Provider);

        var calls = Enumerable.Range(0, 100).Select(_ => hubspot.Events.ListAsync()).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(_service.Forms);
        Assert.Equal(100, _service.Calls.Count(token => token == "access-1"));
    }

    [Fact]
    public async Task A_token_is_renewed_ahead_of_its_end_and_not_before()
    {
        using var hubspot = _service.Caller(Provider);

        await hubspot.Events.ListAsync();
        _service.Clock.Advance(TimeSpan.FromSeconds(1800 - 121));
        await hubspot.Events.ListAsync();
        _service.Clock.Advance(TimeSpan.FromSeconds(1));
        await hubspot.Events.ListAsync();

        Assert.Equal(["access-1", "access-1", "access-2"], _service.Calls);
    }

    [Fact]
    public async Task A_life_shorter_than_the_time_ahead_is_used_to_its_half()
    {
        _service.LifeInSeconds = 60;
        using var hubspot = _service.Caller(Provider);

        await hubspot.Events.ListAsync();
        _service.Clock.Advance(TimeSpan.FromSeconds(29));
        await hubspot.Events.ListAsync();
        _service.Clock.Advance(TimeSpan.FromSeconds(1));
        await hubspot.Events.ListAsync();

        Assert.Equal(["access-1", "access-1", "access-2"], _service.Calls);
    }

    [Fact]
    public async Task A_stored_token_is_used_without_a_renewal()
    {
        _service.Accepted = "stored";
        _shelf.Tokens = new OAuthTokens("refresh-0") { AccessToken = "stored", ExpiresAt = _service.Clock.GetUtcNow().AddMinutes(10) };
        using var hubspot = _service.Caller(Provider);

        await hubspot.Events.ListAsync();
        await hubspot.Events.ListAsync();

        Assert.Empty(_service.Forms);
        Assert.Equal(1, _shelf.Loads);
    }

    [Fact]
    public async Task A_refused_token_leads_to_one_renewal_for_all_calls()
    {
        _shelf.Tokens = new OAuthTokens("refresh-0") { AccessToken = "revoked", ExpiresAt = _service.Clock.GetUtcNow().AddMinutes(10) };
        using var hubspot = _service.Caller(Provider);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hubspot.Events.ListAsync()));

        Assert.Single(_service.Forms);
        Assert.Equal(20, _service.Calls.Count(token => token == "access-1"));
    }

    [Fact]
    public async Task A_replacement_that_is_refused_too_ends_the_call_with_the_401_and_is_not_replaced_for_a_minute()
    {
        _shelf.Tokens = new OAuthTokens("refresh-0") { AccessToken = "revoked", ExpiresAt = _service.Clock.GetUtcNow().AddMinutes(10) };
        _service.OnToken = () => SentRequests.Answer(200, $$"""{"access_token":"useless-{{_service.Forms.Count}}","refresh_token":"refresh-0","expires_in":1800}""");
        using var hubspot = _service.Caller(Provider);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(401, (await Assert.ThrowsAsync<HubSpotException>(() => hubspot.Events.ListAsync())).StatusCode);
        }

        Assert.Single(_service.Forms);
        _service.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<HubSpotException>(() => hubspot.Events.ListAsync());
        Assert.Equal(2, _service.Forms.Count);
    }

    [Fact]
    public async Task Rotated_refresh_tokens_are_saved_before_the_access_token_is_used()
    {
        _service.RotatesRefreshTokens = true;
        _shelf.OnSave = _ =>
        {
            Assert.Empty(_service.Calls);
            return Task.CompletedTask;
        };
        using var hubspot = _service.Caller(Provider);

        await hubspot.Events.ListAsync();

        Assert.Equal(("refresh-1", "access-1"), (_shelf.Saved.Single().RefreshToken, _shelf.Saved.Single().AccessToken));
        Assert.Equal(["access-1"], _service.Calls);
    }

    [Fact]
    public async Task Tokens_that_cannot_be_saved_are_not_used_and_not_lost()
    {
        _service.RotatesRefreshTokens = true;
        _shelf.OnSave = tokens => throw new IOException($"no room for {tokens.AccessToken} and {tokens.RefreshToken}");
        using var hubspot = _service.Caller(Provider);

        var failure = await Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync());
        var callsBefore = _service.Calls.Count;
        _shelf.OnSave = _ => Task.CompletedTask;
        await hubspot.Events.ListAsync();

        Assert.Contains("The renewed tokens of account 'portal-4711' could not be saved: IOException.", failure.Message);
        Assert.DoesNotContain("access-1", failure.ToString());
        Assert.DoesNotContain("refresh-1", failure.ToString());
        Assert.Equal(0, callsBefore);
        Assert.Single(_service.Forms);
        Assert.Equal(["access-1"], _service.Calls);
    }

    [Fact]
    public async Task A_refresh_token_that_is_refused_ends_calls_with_the_words_of_the_service_and_is_asked_about_once_a_minute()
    {
        _shelf.Tokens = new OAuthTokens("uninstalled");
        using var hubspot = _service.Caller(Provider);

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("BAD_REFRESH_TOKEN", (await Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync())).Status);
        }

        Assert.Single(_service.Forms);
        Assert.Empty(_service.Calls);
        _service.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync());
        Assert.Equal(2, _service.Forms.Count);
    }

    [Fact]
    public async Task A_new_installation_is_noticed_at_once()
    {
        _shelf.Tokens = new OAuthTokens("uninstalled");
        using var hubspot = _service.Caller(Provider);
        await Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync());

        _shelf.Tokens = new OAuthTokens("refresh-0");
        await hubspot.Events.ListAsync();

        Assert.Equal(["access-1"], _service.Calls);
    }

    [Fact]
    public async Task A_refresh_token_that_another_process_used_up_is_loaded_again()
    {
        _shelf.Tokens = new OAuthTokens("used-up");
        _shelf.OnLoad = () => _shelf.Tokens = _shelf.Loads == 1 ? _shelf.Tokens : new OAuthTokens("refresh-0");
        using var hubspot = _service.Caller(Provider);

        await hubspot.Events.ListAsync();

        Assert.Equal(2, _service.Forms.Count);
        Assert.Equal(["access-1"], _service.Calls);
    }

    [Fact]
    public async Task While_the_token_endpoint_fails_the_old_token_is_used_to_its_end()
    {
        using var hubspot = _service.Caller(Provider);
        await hubspot.Events.ListAsync();

        _service.FailsWith = new HttpRequestException("down");
        _service.Clock.Advance(TimeSpan.FromSeconds(1800 - 60));
        await hubspot.Events.ListAsync();
        await hubspot.Events.ListAsync();
        var whileValid = _service.Forms.Count;
        _service.Clock.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync());

        Assert.Equal(2, whileValid);
        Assert.Equal(["access-1", "access-1", "access-1"], _service.Calls);
    }

    [Fact]
    public async Task A_caller_that_leaves_does_not_end_the_renewal_of_the_others()
    {
        var gate = new TaskCompletionSource();
        _service.Gate = gate.Task;
        using var hubspot = _service.Caller(Provider);
        using var cancellation = new CancellationTokenSource();

        var first = hubspot.Events.ListAsync(cancellationToken: cancellation.Token);
        var second = hubspot.Events.ListAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;

        Assert.Single(_service.Forms);
    }

    [Fact]
    public async Task Failures_of_calls_that_waited_together_do_not_share_what_became_of_them()
    {
        var gate = new TaskCompletionSource();
        _service.Gate = gate.Task;
        _shelf.Tokens = new OAuthTokens("uninstalled");
        using var hubspot = _service.Caller(Provider);

        var calls = Enumerable.Range(0, 2).Select(_ => Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync())).ToList();
        gate.SetResult();
        var failures = await Task.WhenAll(calls);

        Assert.NotSame(failures[0], failures[1]);
    }

    [Fact]
    public async Task An_account_without_tokens_and_a_store_that_fails_are_typed_failures()
    {
        using var hubspot = _service.Caller(Provider);

        _shelf.Tokens = null;
        Assert.Contains("no tokens of account 'portal-4711'", (await Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync())).Message);
        _shelf.OnLoad = () => throw new TimeoutException();
        Assert.IsType<TimeoutException>((await Assert.ThrowsAsync<HubSpotTokenException>(() => hubspot.Events.ListAsync())).InnerException);
        Assert.Empty(_service.Calls);
    }

    [Theory]
    [InlineData("https://elsewhere.example.com/")]
    [InlineData("http://api.hubapi.com/")]
    public async Task Another_host_or_an_open_connection_gets_no_token(string address)
    {
        Assert.Equal("", await Provider.GetAuthorizationTokenAsync(new Uri(address), null));

        Assert.Equal(0, _shelf.Loads);
    }

    [Fact]
    public async Task The_log_names_accounts_and_never_a_token()
    {
        var log = new List<string>();
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(new LineLogger(log)));
        var options = _service.Options;
        options.LoggerFactory = logging;
        using var client = new OAuthClient(options, _service);
        using var hubspot = _service.Caller(new OAuthAccessTokenProvider(client, _shelf, "portal-4711"));

        await hubspot.Events.ListAsync();
        _service.FailsWith = new HttpRequestException("down");
        _service.Clock.Advance(TimeSpan.FromSeconds(1800 - 60));
        await hubspot.Events.ListAsync();

        Assert.Contains(log, line => line.Contains("The tokens of account portal-4711 were renewed", StringComparison.Ordinal));
        Assert.Contains(log, line => line.Contains("The tokens of account portal-4711 were not renewed", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("access-", StringComparison.Ordinal) || line.Contains("refresh-", StringComparison.Ordinal) || line.Contains("secret", StringComparison.Ordinal));
    }

    private sealed class LineLogger(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
