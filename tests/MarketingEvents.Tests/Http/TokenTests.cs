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
