using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class OAuthTests
{
    private static readonly EmulatorApp App = new(7, "client", "secret");

    [Theory]
    [InlineData("v1", false)]
    [InlineData("v3", true)]
    [InlineData("2026-03", true)]
    [InlineData("2026-09", true)]
    public async Task A_code_gives_tokens_once(string generation, bool namesAccount)
    {
        await using var bare = await StartAsync();
        var code = bare.Server.Account.Install(App, "crm.objects.marketing_events.read");

        var first = await TokenAsync(bare, generation, ("grant_type", "authorization_code"), ("code", code));
        var second = await TokenAsync(bare, generation, ("grant_type", "authorization_code"), ("code", code));
        var read = await bare.GetAsync(Bare.V3, (string?)first.Json["access_token"]);
        var write = await bare.PostAsync($"{Bare.V3}/events", "{}", (string?)first.Json["access_token"]);

        Assert.Equal((200, "bearer", 1800), (first.Status, (string?)first.Json["token_type"], (int?)first.Json["expires_in"]));
        Assert.Equal(namesAccount, first.Json.ContainsKey("hub_id"));
        Assert.Equal((400, "BAD_AUTH_CODE", "invalid_grant"), (second.Status, (string?)second.Json["status"], (string?)second.Json["error"]));
        Assert.Equal((200, 403), (read.Status, write.Status));
    }

    [Fact]
    public async Task An_access_token_lives_half_an_hour_and_is_renewed_by_the_same_refresh_token()
    {
        await using var bare = await StartAsync();
        var refresh = bare.Server.Account.AddRefreshToken(App);
        var first = await RefreshAsync(bare, refresh);
        bare.Clock.Advance(TimeSpan.FromMinutes(30));

        var expired = await bare.GetAsync(Bare.V3, (string?)first.Json["access_token"]);
        var second = await RefreshAsync(bare, refresh);
        var renewed = await bare.GetAsync(Bare.V3, (string?)second.Json["access_token"]);

        Assert.Equal((401, 200), (expired.Status, renewed.Status));
        Assert.Equal(refresh, (string?)second.Json["refresh_token"]);
    }

    [Fact]
    public async Task Refresh_tokens_can_rotate()
    {
        await using var bare = await StartAsync(options => options.RotatesRefreshTokens = true);
        var refresh = bare.Server.Account.AddRefreshToken(App);

        var first = await RefreshAsync(bare, refresh);
        var old = await RefreshAsync(bare, refresh);
        var next = await RefreshAsync(bare, (string?)first.Json["refresh_token"] ?? "");

        Assert.Equal((200, 400, 200), (first.Status, old.Status, next.Status));
        Assert.Equal("BAD_REFRESH_TOKEN", (string?)old.Json["status"]);
    }

    [Theory]
    [InlineData("unknown", "secret", "BAD_CLIENT_ID")]
    [InlineData("client", "wrong", "BAD_CLIENT_SECRET")]
    public async Task Wrong_credentials_are_refused_in_both_forms(string id, string secret, string status)
    {
        await using var bare = await StartAsync();

        var answer = await bare.SendContentAsync(HttpMethod.Post, "/oauth/2026-09/token", Form(("client_id", id), ("client_secret", secret), ("grant_type", "refresh_token")), null);

        Assert.Equal((400, status, "invalid_client"), (answer.Status, (string?)answer.Json["status"], (string?)answer.Json["error"]));
    }

    [Fact]
    public async Task Only_the_oldest_generation_takes_a_secret_from_the_query()
    {
        await using var bare = await StartAsync();
        var refresh = bare.Server.Account.AddRefreshToken(App);
        var query = $"?client_secret=secret&refresh_token={refresh}";

        var v1 = await bare.SendContentAsync(HttpMethod.Post, "/oauth/v1/token" + query, Form(("client_id", "client"), ("grant_type", "refresh_token")), null);
        var v3 = await bare.SendContentAsync(HttpMethod.Post, "/oauth/v3/token" + query, Form(("client_id", "client"), ("grant_type", "refresh_token")), null);

        Assert.Equal((200, 400), (v1.Status, v3.Status));
    }

    [Fact]
    public async Task The_oldest_generation_tells_about_tokens_and_forgets_them()
    {
        await using var bare = await StartAsync();
        var refresh = bare.Server.Account.AddRefreshToken(App);
        var access = (string?)(await RefreshAsync(bare, refresh)).Json["access_token"];

        var aboutAccess = await bare.GetAsync($"/oauth/v1/access-tokens/{access}", null);
        var aboutRefresh = await bare.GetAsync($"/oauth/v1/refresh-tokens/{refresh}", null);
        var deleted = await bare.SendAsync(HttpMethod.Delete, $"/oauth/v1/refresh-tokens/{refresh}", null, null);
        var gone = await bare.GetAsync($"/oauth/v1/refresh-tokens/{refresh}", null);
        var stillGood = await bare.GetAsync(Bare.V3, access);

        Assert.Equal((7, bare.Server.Account.Id), ((long?)aboutAccess.Json["app_id"], (long?)aboutAccess.Json["hub_id"]));
        Assert.Equal(("client", 204, 404, 200), ((string?)aboutRefresh.Json["client_id"], deleted.Status, gone.Status, stillGood.Status));
    }

    [Fact]
    public async Task Later_generations_introspect_and_revoke()
    {
        await using var bare = await StartAsync();
        var refresh = bare.Server.Account.AddRefreshToken(App);

        var active = await bare.SendContentAsync(HttpMethod.Post, "/oauth/2026-03/token/introspect", Form(("token", refresh)), null);
        var revoked = await bare.SendContentAsync(HttpMethod.Post, "/oauth/2026-03/token/revoke", Form(("token", refresh)), null);
        var inactive = await bare.SendContentAsync(HttpMethod.Post, "/oauth/2026-03/token/introspect", Form(("token", refresh)), null);

        Assert.Equal((true, 200, false), ((bool?)active.Json["active"], revoked.Status, (bool?)inactive.Json["active"]));
        Assert.Single(inactive.Json);
    }

    [Fact]
    public async Task The_address_of_the_installation_sends_back_with_a_code()
    {
        await using var bare = await StartAsync();

        var answer = await bare.GetAsync("/oauth/authorize?client_id=client&redirect_uri=https%3A%2F%2Fapp.example.com%2Fback&scope=crm.objects.marketing_events.read&state=a%20b", null);
        var code = answer.Headers["Location"].Split("code=")[1].Split('&')[0];
        var tokens = await TokenAsync(bare, "v3", ("grant_type", "authorization_code"), ("code", code));

        Assert.Equal(302, answer.Status);
        Assert.Equal($"https://app.example.com/back?code={code}&state=a%20b", answer.Headers["Location"]);
        Assert.Equal(200, tokens.Status);
    }

    [Fact]
    public async Task Secrets_are_kept_out_of_the_request_log()
    {
        await using var bare = await StartAsync();

        await TokenAsync(bare, "v3", ("grant_type", "client_credentials"));

        Assert.True(Assert.Single(bare.Server.Requests).Body.IsEmpty);
    }

    private static async Task<Bare> StartAsync(Action<EmulatorOptions>? behave = null)
    {
        var bare = await Bare.InMemoryAsync(behave);
        bare.Server.AddApp(App);
        return bare;
    }

    private static Task<Bare.Answer> RefreshAsync(Bare bare, string token) => TokenAsync(bare, "2026-09", ("grant_type", "refresh_token"), ("refresh_token", token));

    private static Task<Bare.Answer> TokenAsync(Bare bare, string generation, params (string Name, string Value)[] fields)
        => bare.SendContentAsync(HttpMethod.Post, $"/oauth/{generation}/token", Form([("client_id", "client"), ("client_secret", "secret"), .. fields]), null);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
