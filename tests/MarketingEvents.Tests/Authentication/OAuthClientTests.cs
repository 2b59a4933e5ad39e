using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class OAuthClientTests
{
    private const string Verifier = "abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQ.0123";

    private readonly TokenService _service = new(new LeapingClock());

    [Fact]
    public void The_install_address_names_app_scopes_and_state()
    {
        using var client = _service.Client();

        var address = client.GetInstallUri(["oauth", "crm.objects.marketing_events.read"], "s&1");

        Assert.Equal(
            "https://app.hubspot.com/oauth/authorize?client_id=client&redirect_uri=https%3A%2F%2Fapp.example.com%2Finstalled&scope=oauth%20crm.objects.marketing_events.read&state=s%261",
            address.AbsoluteUri);
    }

    [Fact]
    public void Optional_scopes_and_the_hash_of_a_verifier_are_added()
    {
        using var client = _service.Client();

        var address = client.GetInstallUri(new OAuthInstallRequest { Scopes = ["oauth"], OptionalScopes = ["a", "b"], State = "s", CodeVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" });

        // The example of RFC 7636, appendix B.
        Assert.EndsWith("&state=s&optional_scope=a%20b&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256", address.AbsoluteUri);
    }

    [Fact]
    public void An_install_address_needs_scopes_state_and_redirect()
    {
        using var client = _service.Client();
        using var refreshing = new OAuthClient(new OAuthOptions { ClientId = "c", ClientSecret = "s" }, _service);

        Assert.Contains("Scopes must name a scope", Assert.Throws<ArgumentException>(() => client.GetInstallUri([], "s")).Message);
        Assert.Contains("State must be set", Assert.Throws<ArgumentException>(() => client.GetInstallUri(["oauth"], " ")).Message);
        Assert.Contains("white space", Assert.Throws<ArgumentException>(() => client.GetInstallUri(["one two"], "s")).Message);
        Assert.Contains("RedirectUri", Assert.Throws<InvalidOperationException>(() => refreshing.GetInstallUri(["oauth"], "s")).Message);
    }

    [Theory]
    [InlineData("2026-03", "/oauth/2026-03/token")]
    [InlineData("2026-09", "/oauth/2026-09/token")]
    [InlineData("v1", "/oauth/v1/token")]
    public async Task A_code_is_exchanged_with_a_form_and_nothing_in_the_address(string edition, string path)
    {
        var options = _service.Options;
        options.Edition = edition;
        using var client = new OAuthClient(options, _service);

        var tokens = await client.ExchangeCodeAsync("the code");

        Assert.Equal(
            [$"POST {path} application/x-www-form-urlencoded grant_type=authorization_code&code=the%20code&redirect_uri=https%3A%2F%2Fapp.example.com%2Finstalled&client_id=client&client_secret=client-secret"],
            _service.Forms);
        Assert.Equal(("access-1", "refresh-0", 4711L, "oauth"), (tokens.AccessToken, tokens.RefreshToken, tokens.HubId, Assert.Single(tokens.Scopes)));
        Assert.Equal(_service.Clock.GetUtcNow().AddSeconds(1800), tokens.ExpiresAt);
    }

    [Fact]
    public async Task The_edition_of_the_token_endpoint_is_2026_03_by_default()
    {
        using var client = _service.Client();

        await client.RefreshAsync("refresh-0");

        Assert.StartsWith("POST /oauth/2026-03/token application/x-www-form-urlencoded grant_type=refresh_token&refresh_token=refresh-0&", Assert.Single(_service.Forms));
    }

    [Fact]
    public async Task A_refresh_token_that_the_answer_leaves_out_is_kept()
    {
        _service.OnToken = () => SentRequests.Answer(200, """{"access_token":"a","expires_in":"60"}""");
        using var client = _service.Client();

        var tokens = await client.RefreshAsync("refresh-0");

        Assert.Equal(("refresh-0", null, _service.Clock.GetUtcNow().AddSeconds(60)), (tokens.RefreshToken, tokens.HubId, tokens.ExpiresAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("""{"access_token":"","refresh_token":"r"}""")]
    [InlineData("""{"access_token":{"a":1},"refresh_token":"r"}""")]
    [InlineData("<html>welcome</html>")]
    public async Task An_answer_without_tokens_is_a_typed_failure(string body)
    {
        _service.OnToken = () => SentRequests.Answer(200, body);
        using var client = _service.Client();

        await Assert.ThrowsAsync<HubSpotTokenException>(() => client.RefreshAsync("refresh-0"));
    }

    [Theory]
    [InlineData(400, """{"status":"BAD_REFRESH_TOKEN","message":"m","error":"invalid_grant","error_description":"d"}""", "BAD_REFRESH_TOKEN", "invalid_grant")]
    [InlineData(401, """{"error":"invalid_client","error_description":"d"}""", null, "invalid_client")]
    [InlineData(403, """{"status":"BAD_HUB","error":"access_denied"}""", "BAD_HUB", "access_denied")]
    [InlineData(400, "<html></html>", null, null)]
    public async Task A_refusal_carries_the_words_of_the_service(int status, string body, string? word, string? category)
    {
        _service.OnToken = () => SentRequests.Answer(status, body);
        using var client = _service.Client();

        var refusal = await Assert.ThrowsAsync<HubSpotTokenException>(() => client.RefreshAsync("refresh-0"));

        Assert.Equal((word, category, 0), (refusal.Status, refusal.Category, refusal.StatusCode));
        Assert.Contains($"with status {status}", refusal.Message);
        Assert.Single(_service.Forms);
    }

    [Fact]
    public async Task Secrets_that_the_service_quotes_are_in_no_exception()
    {
        _service.OnToken = () => SentRequests.Answer(400, """{"status":"refresh-0","message":"bad refresh-0 of client-secret","error":"client-secret","error_description":"refresh-0"}""");
        using var client = _service.Client();

        var refusal = await Assert.ThrowsAsync<HubSpotTokenException>(() => client.RefreshAsync("refresh-0"));

        foreach (var text in new[] { refusal.ToString(), refusal.ServiceMessage, refusal.Status, refusal.Category, Newtonsoft.Json.JsonConvert.SerializeObject(refusal.Error) })
        {
            Assert.DoesNotContain("refresh-0", text ?? "");
            Assert.DoesNotContain("client-secret", text ?? "");
        }
    }

    [Fact]
    public async Task A_token_endpoint_that_is_busy_is_asked_again_and_one_without_answer_is_a_typed_failure()
    {
        using var client = _service.Client();
        _service.OnToken = () => _service.Forms.Count < 3 ? SentRequests.Answer(503) : null;

        await client.RefreshAsync("refresh-0");
        _service.FailsWith = new HttpRequestException("reset");
        var failure = await Assert.ThrowsAsync<HubSpotTokenException>(() => client.RefreshAsync("refresh-0"));

        Assert.Equal(4, _service.Forms.Count);
        Assert.IsType<HubSpotTransportException>(failure.InnerException);
    }

    [Fact]
    public void Options_out_of_range_are_all_named_and_no_secret_is()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new OAuthClient(new OAuthOptions
        {
            ClientSecret = "two words",
            Edition = "v2",
            BaseAddress = new Uri("http://api.hubapi.com"),
            RefreshAhead = TimeSpan.FromHours(1),
            Timeout = TimeSpan.Zero,
        }));

        Assert.Equal(6, refusal.Message.Split('\n').Length);
        Assert.DoesNotContain("two words", refusal.Message);
    }

    [Fact]
    public void Tokens_do_not_show_themselves()
        => Assert.Equal("OAuthTokens of 7", new OAuthTokens("refresh-0") { AccessToken = "access", HubId = 7 }.ToString());

    // The emulator is written apart from the SDK.
    [Fact]
    public async Task An_account_installs_the_app_and_is_called()
    {
        var clock = new LeapingClock();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, TimeProvider = clock });
        using var client = OfEmulator(emulator, clock, EmulatorServer.DefaultApp.ClientSecret);
        var request = new OAuthInstallRequest { Scopes = ["crm.objects.marketing_events.read"], State = "s-1", CodeVerifier = Verifier };

        using var browser = new HttpMessageInvoker(emulator.CreateHandler());
        using var page = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, client.GetInstallUri(request)), default);
        var back = System.Web.HttpUtility.ParseQueryString(page.Headers.Location!.Query);
        var tokens = await client.ExchangeCodeAsync(back["code"]!, Verifier);
        var shelf = new TokenShelf { Tokens = tokens };
        using var hubspot = new MarketingEventsClient(
            new MarketingEventsOptions { AccessTokenProvider = new OAuthAccessTokenProvider(client, shelf, "portal"), BaseAddress = emulator.BaseAddress, TimeProvider = clock, AttemptTimeout = LeapingClock.NeverTimesOut },
            emulator.CreateHandler());
        await hubspot.Events.ListAsync();
        clock.Advance(TimeSpan.FromHours(1));
        await hubspot.Events.ListAsync();

        Assert.Equal("s-1", back["state"]);
        Assert.Single(shelf.Saved);
    }

    [Fact]
    public async Task The_words_of_refusals_come_from_the_service()
    {
        var clock = new LeapingClock();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, TimeProvider = clock });
        using var client = OfEmulator(emulator, clock, EmulatorServer.DefaultApp.ClientSecret);
        using var stranger = OfEmulator(emulator, clock, "wrong");
        var code = emulator.Account.Install(EmulatorServer.DefaultApp);

        Assert.Equal("BAD_CLIENT_SECRET", (await Assert.ThrowsAsync<HubSpotTokenException>(() => stranger.ExchangeCodeAsync(code))).Status);
        Assert.Equal("BAD_REFRESH_TOKEN", (await Assert.ThrowsAsync<HubSpotTokenException>(() => client.RefreshAsync("unknown"))).Status);
        await client.ExchangeCodeAsync(code);
        Assert.Equal("BAD_AUTH_CODE", (await Assert.ThrowsAsync<HubSpotTokenException>(() => client.ExchangeCodeAsync(code))).Status);
    }

    private static OAuthClient OfEmulator(EmulatorServer emulator, LeapingClock clock, string secret)
        => new(
            new OAuthOptions
            {
                ClientId = EmulatorServer.DefaultApp.ClientId,
                ClientSecret = secret,
                RedirectUri = new Uri("https://app.example.com/installed"),
                BaseAddress = emulator.BaseAddress,
                InstallAddress = new Uri(emulator.BaseAddress, "/oauth/authorize"),
                TimeProvider = clock,
            },
            emulator.CreateHandler());
}
