using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class TokenTests
{
    [Fact]
    public async Task Accounts_share_nothing_but_the_process()
    {
        await using var bare = await Bare.InMemoryAsync();
        var accounts = Enumerable.Range(0, 200).Select(number =>
        {
            var account = bare.Server.AddAccount();
            account.AddToken($"token-{number}");
            account.AddEvent("acct", $"event-{number}");
            return account;
        }).ToList();

        var lists = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => bare.GetAsync(Bare.V3, $"token-{number}")));

        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"event-{number}"), lists.Select(list => (string?)Assert.Single(list.Json["results"]!)["externalEventId"]));
        Assert.Equal(200, accounts.Select(account => account.Id).Distinct().Count());
    }

    [Fact]
    public async Task Each_token_can_have_an_account_of_its_own()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.IsolatesTokens = true);
        const string Create = """{"eventName":"N","eventOrganizer":"O","externalAccountId":"a","externalEventId":"e"}""";

        var first = await bare.PostAsync($"{Bare.V3}/events", Create, "one");
        var second = await bare.PostAsync($"{Bare.V3}/events", Create, "two");
        var again = await bare.PostAsync($"{Bare.V3}/events", Create, "one");

        Assert.Equal((200, 200, 400), (first.Status, second.Status, again.Status));
    }

    [Fact]
    public async Task A_token_that_was_never_known_is_invalid()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.AcceptedToken = "right");

        var wrong = await bare.GetAsync(Bare.V3, "wrong");
        var right = await bare.GetAsync(Bare.V3, "right");

        Assert.Equal((401, "INVALID_AUTHENTICATION", 200), (wrong.Status, (string?)wrong.Json["category"], right.Status));
    }

    [Fact]
    public async Task A_token_that_ran_out_says_how_long_ago()
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Account.AddToken("short", new EmulatorTokenOptions { ExpiresAt = Some.Noon.AddMinutes(30) });

        var early = await bare.GetAsync(Bare.V3, "short");
        bare.Clock.Advance(TimeSpan.FromMinutes(31));
        var late = await bare.GetAsync(Bare.V3, "short");

        Assert.Equal((200, 401, "EXPIRED_AUTHENTICATION"), (early.Status, late.Status, (string?)late.Json["category"]));
        Assert.Equal("The OAuth token used to make this call expired 60 second(s) ago.", late.Message);
    }

    [Theory]
    [InlineData("GET", "", "crm.objects.marketing_events.read")]
    [InlineData("POST", "/events", "crm.objects.marketing_events.write")]
    [InlineData("GET", "/associations/1/lists", "crm.objects.marketing_events.write")]
    [InlineData("GET", "/1/settings", "developers-read")]
    [InlineData("POST", "/1/settings", "developers-write")]
    public async Task A_missing_scope_is_named(string method, string path, string scope)
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Account.AddToken("weak", new EmulatorTokenOptions { Scopes = ["oauth"] });

        var answer = await bare.SendAsync(new HttpMethod(method), Bare.V3 + path, method == "GET" ? null : "{}", "weak");

        Assert.Equal((403, "MISSING_SCOPES"), (answer.Status, (string?)answer.Json["category"]));
        Assert.Equal(scope, (string?)answer.Json.SelectToken("errors[0].context.requiredGranularScopes[0]"));
    }

    [Theory]
    [InlineData("2025-09", "", "token", 403)]
    [InlineData("2025-09", "?hapikey=key", null, 404)]
    [InlineData("2026-09", "", "token", 404)]
    [InlineData("2026-09", "?hapikey=key", null, 404)]
    [InlineData("2026-09", "", null, 401)]
    public async Task Settings_take_a_developer_key_and_in_newer_editions_a_token(string edition, string query, string? token, int status)
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.GetAsync($"/marketing/marketing-events/{edition}/1000001/settings{query}", token);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task External_ids_lead_to_the_events_of_the_calling_app()
    {
        await using var bare = await Bare.InMemoryAsync();
        var other = new EmulatorApp(7, "other", "secret");
        bare.Server.AddApp(other);
        bare.Server.Account.AddToken("other", new EmulatorTokenOptions { App = other });

        var external = await bare.GetAsync($"{Bare.V3}/events/webinar-7?externalAccountId=acct-1", "other");
        var byId = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}", "other");
        var created = await bare.PostAsync($"{Bare.V3}/events", """{"eventName":"N","eventOrganizer":"O","externalAccountId":"acct-1","externalEventId":"webinar-7"}""", "other");

        Assert.Equal((404, 200, 200), (external.Status, byId.Status, created.Status));
    }
}
