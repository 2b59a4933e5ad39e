using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents.Tests;

public class TokenTests
{
    [Fact]
    public async Task The_token_travels_as_bearer()
    {
        var sent = new SentRequests();

        await sent.Client().Events.ListAsync();

        Assert.Equal("Bearer token-of-the-test", sent.All[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_provider_is_asked_for_each_attempt()
    {
        var sent = new SentRequests().Answers_with(429).Answers_with(200, "{}");
        var provider = new CountingProvider("api.hubapi.com");

        await sent.Client(options => options.AccessTokenProvider = provider).Events.ListAsync();

        Assert.Equal(["Bearer token-1", "Bearer token-2"], sent.All.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_provider_that_does_not_allow_the_host_stops_the_call()
    {
        var sent = new SentRequests();

        await Assert.ThrowsAsync<HubSpotTokenException>(
            () => sent.Client(options => options.AccessTokenProvider = new CountingProvider("elsewhere.example.com")).Events.ListAsync());

        Assert.Empty(sent.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("t\u00f6ken")]
    public async Task A_token_that_no_header_can_carry_is_refused_without_quoting_it(string token)
    {
        var sent = new SentRequests();

        var refusal = await Assert.ThrowsAsync<HubSpotTokenException>(
            () => sent.Client(options => options.AccessTokenProvider = new FixedProvider(token)).Events.ListAsync());

        Assert.Empty(sent.All);
        if (token.Length > 0)
        {
            Assert.DoesNotContain(token, refusal.ToString());
        }
    }

    [Theory]
    [InlineData("Bearer pat-1", "must be the token alone, but begins with the word 'Bearer'")]
    [InlineData(" pat-1", "must have no white space around it, but has")]
    [InlineData("pat-1\n", "must have no white space around it, but has")]
    [InlineData("\"pat-1\"", "must stand without quotation marks, but begins with one")]
    [InlineData("pat 1", "but its character 4 of 5 is none")]
    [InlineData("pat\u20131", "but its character 4 of 5 is none")]
    public void A_fixed_token_that_was_copied_badly_is_refused_with_the_options(string token, string problem)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new MarketingEventsClient(token));

        Assert.Contains(problem, refusal.Message);
        Assert.DoesNotContain(token.Trim(), refusal.Message);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_replaced_and_the_call_goes_on()
    {
        var sent = new SentRequests().Answers_with(401).Answers_with(200, "{}").Answers_with(200, "{}");
        var provider = new RenewingProvider(token => token == "old" ? "new" : token);
        var client = sent.Client(options => (options.AccessTokenProvider, options.Retries) = (provider, 0));

        await client.Events.ListAsync();
        await client.Events.ListAsync();

        // It goes on giving the old token when it is not told otherwise.
        Assert.Equal(["Bearer old", "Bearer new", "Bearer new"], sent.All.Select(request => request.Headers["Authorization"]));
        Assert.Equal(["old"], provider.Refused);
    }

    [Fact]
    public async Task A_token_without_a_replacement_ends_the_call_with_the_401()
    {
        var sent = new SentRequests().Answers_with(401);
        var provider = new RenewingProvider(token => token);

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client(options => options.AccessTokenProvider = provider).Events.ListAsync());

        Assert.Equal(401, refusal.StatusCode);
        Assert.Single(sent.All);
    }

    [Fact]
    public async Task A_replacement_that_is_not_accepted_either_ends_the_call()
    {
        var sent = new SentRequests().Answers_with(401).Answers_with(401);
        var count = 0;

        var refusal = await Assert.ThrowsAsync<HubSpotException>(
            () => sent.Client(options => options.AccessTokenProvider = new RenewingProvider(_ => $"new-{++count}")).Events.ListAsync());

        Assert.Equal((401, 2), (refusal.StatusCode, sent.All.Count));
    }

    [Fact]
    public async Task A_provider_that_fails_to_renew_ends_the_call_as_a_token_failure()
    {
        var sent = new SentRequests().Answers_with(401);
        var provider = new RenewingProvider(_ => throw new InvalidOperationException("secret"));

        var failure = await Assert.ThrowsAsync<HubSpotTokenException>(() => sent.Client(options => options.AccessTokenProvider = provider).Events.ListAsync());

        Assert.DoesNotContain("secret", failure.Message);
    }

    [Fact]
    public async Task Ten_calls_with_one_expired_token_ask_for_another_one_once()
    {
        var answers = 0;
        var allHaveAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handler = new TokenGate(async () =>
        {
            if (Interlocked.Increment(ref answers) == 10)
            {
                allHaveAsked.SetResult();
            }

            await allHaveAsked.Task;
        });
        var provider = new RenewingProvider(_ => "new");
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessTokenProvider = provider }, handler);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.Events.ListAsync()));

        Assert.Equal(["old"], provider.Refused);
    }

    [Fact]
    public async Task A_recording_outlives_its_token()
    {
        var handler = new TokenGate(() => Task.CompletedTask);
        using var client = new MarketingEventsClient(
            new MarketingEventsOptions { AccessTokenProvider = new RenewingProvider(_ => "new"), TimeProvider = new LeapingClock(), AttemptTimeout = LeapingClock.NeverTimesOut }, handler);

        var report = await client.Recorder.RecordRegisteredAsync(1, Enumerable.Range(1, 300).Select(id => Registration.OfContact(id, Some.Noon)));

        Assert.DoesNotContain(report.Outcomes, outcome => outcome.Reason?.Kind == OutcomeReasonKind.NotSent);
    }

    [Theory]
    [InlineData("http://api.hubapi.com/")]
    [InlineData("ftp://api.hubapi.com/")]
    [InlineData("http://10.0.0.1/")]
    public void A_base_address_where_others_can_read_along_is_refused(string address)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t", BaseAddress = new Uri(address) }));

        Assert.Contains("BaseAddress", refusal.Message);
    }

    [Theory]
    [InlineData("https://api.hubapi.com/a", "https://api.hubapi.com/", true)]
    [InlineData("https://API.hubapi.com/a", "https://api.hubapi.com/", true)]
    [InlineData("http://api.hubapi.com/a", "https://api.hubapi.com/", false)]
    [InlineData("https://api.hubapi.com:444/a", "https://api.hubapi.com/", false)]
    [InlineData("https://api.hubapi.com.example.com/a", "https://api.hubapi.com/", false)]
    [InlineData("https://api.hubapi.com@example.com/a", "https://api.hubapi.com/", false)]
    public void An_origin_is_scheme_host_and_port(string one, string other, bool same)
        => Assert.Equal(same, Origin.IsSame(new Uri(one), new Uri(other)));

    /// <summary>Gives 'old' until it is told that the token was refused.</summary>
    private sealed class RenewingProvider(Func<string, string> renew) : IAccessTokenProvider
    {
        public List<string> Refused { get; } = [];

        public AllowedHostsValidator AllowedHostsValidator { get; } = new(["api.hubapi.com"]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            if (additionalAuthenticationContext?[AccessTokenContext.RefusedToken] is not string refused)
            {
                return Task.FromResult("old");
            }

            Refused.Add(refused);
            return Task.FromResult(renew(refused));
        }
    }

    /// <summary>Accepts the token 'new' only.</summary>
    private sealed class TokenGate(Func<Task> refuse) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization?.Parameter == "new")
            {
                return SentRequests.Answer(200, request.Method == HttpMethod.Post ? """{"status":"COMPLETE"}""" : "{}");
            }

            await refuse();
            return SentRequests.Answer(401, """{"status":"error","category":"EXPIRED_AUTHENTICATION"}""");
        }
    }

    private sealed class CountingProvider(string host) : IAccessTokenProvider
    {
        private int _count;

        public AllowedHostsValidator AllowedHostsValidator { get; } = new([host]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
            => Task.FromResult($"token-{++_count}");
    }

    private sealed class FixedProvider(string token) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new([]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
            => Task.FromResult(token);
    }
}
