using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What the page reads: stored state, in pages, without a lag.</summary>
public class ViewTests
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";

    [Fact]
    public async Task An_event_tells_what_is_stored_and_what_the_counters_show()
    {
        await using var bare = await Bare.InMemoryAsync();
        await bare.AttendAsync("{}", word: "register");
        await bare.AttendAsync(Hour, 1_779_267_600_001);

        var early = await EventAsync(bare);
        bare.Clock.Advance(TimeSpan.FromSeconds(3));
        var late = await EventAsync(bare);

        Assert.Equal((1, 1, 0, 0), ((int)early["people"]!, (int)early["stored"]!["attended"]!, (int)early["stored"]!["registered"]!, (int)early["shown"]!["attended"]!));
        Assert.Equal(late["stored"]!.ToString(), late["shown"]!.ToString());
    }

    [Fact]
    public async Task Stored_counts_agree_with_the_counters_after_any_sequence_and_after_merges()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.CounterLag = TimeSpan.Zero);
        var chance = new Random(7);
        string[] words = ["register", "attend", "cancel"];
        var contacts = Enumerable.Range(0, 12).Select(number => bare.Server.AddContact($"c{number}@example.com")).ToList();
        for (var step = 0; step < 200; step++)
        {
            await bare.PostAsync(
                $"{Bare.V3}/{bare.ObjectId}/attendance/{words[chance.Next(3)]}/create",
                $$"""{"inputs":[{"vid":{{contacts[chance.Next(contacts.Count)]}},"interactionDateTime":{{1_779_267_600_000 + step}},"properties":{{Hour}}}]}""");
            if (step % 25 == 24)
            {
                bare.Server.MergeContacts(contacts[step / 25], contacts[^1]);
            }

            var shown = await EventAsync(bare);
            Assert.Equal(shown["shown"]!.ToString(), shown["stored"]!.ToString());
        }
    }

    [Theory]
    [InlineData("", "", 7)]
    [InlineData("ATTENDED", "", 7)]
    [InlineData("NO_SHOW", "", 7)]
    [InlineData("", "c1", 3)]
    [InlineData("REGISTERED", "@EXAMPLE", 50)]
    public async Task Pages_of_participations_add_up_to_the_total(string state, string search, int limit)
    {
        await using var bare = await Bare.InMemoryAsync();
        for (var number = 0; number < 40; number++)
        {
            var contact = bare.Server.AddContact($"c{number}@example.com");
            bare.Server.AddParticipation(bare.ObjectId, contact, number % 3 == 0 ? "ATTENDED" : number % 3 == 1 ? "NO_SHOW" : "REGISTERED", Some.Noon);
        }

        await bare.PostAsync($"{Bare.V3}/{bare.ObjectId}/attendance/attend/email-create", $$"""{"inputs":[{"email":"c100@example.com","interactionDateTime":1779267600000,"properties":{{Hour}}}]}""");
        var rows = new List<JToken>();
        long? after = 0;
        var total = 0;
        while (after is not null)
        {
            var page = (await bare.GetAsync($"/_emulator/participants?event={bare.ObjectId}&state={state}&search={search}&limit={limit}&after={after}")).Json;
            rows.AddRange(page["results"]!);
            (after, total) = ((long?)page["next"], (int)page["total"]!);
        }

        var expected = Enumerable.Range(0, 40).Append(100)
            .Select(number => (Email: $"c{number}@example.com", State: number is 100 || number % 3 == 0 ? "ATTENDED" : number % 3 == 1 ? "NO_SHOW" : "REGISTERED"))
            .Where(row => (state.Length == 0 || row.State == state) && row.Email.Contains(search, StringComparison.OrdinalIgnoreCase))
            .ToList();
        Assert.Equal(expected.Count, total);
        Assert.Equal(expected, rows.Select(row => ((string)row["email"]!, (string)row["state"]!)));
    }

    [Fact]
    public async Task Newer_events_come_first_and_deleted_ones_not_at_all()
    {
        await using var bare = await Bare.InMemoryAsync();
        var ids = Enumerable.Range(0, 5).Select(number => bare.Server.AddEvent("a", $"e{number}")).ToList();
        await bare.SendAsync(HttpMethod.Delete, $"{Bare.V3}/{ids[2]}", null);

        var first = (await bare.GetAsync("/_emulator/events?limit=3")).Json;
        var second = (await bare.GetAsync($"/_emulator/events?limit=3&after={first["next"]}")).Json;

        Assert.Equal(5, (int)first["total"]!);
        Assert.Equal([ids[4], ids[3], ids[1], ids[0], bare.ObjectId], first["results"]!.Concat(second["results"]!).Select(shown => (long)shown["objectId"]!));
        Assert.Null(second["next"]);
    }

    [Theory]
    [InlineData("/_emulator/participants?event=x", 400)]
    [InlineData("/_emulator/participants?event=77", 404)]
    [InlineData("/_emulator/participants?event=1&state=EMPTY", 400)]
    [InlineData("/_emulator/events?account=77", 404)]
    [InlineData("/_emulator/events?account=x", 404)]
    [InlineData("/_emulator/requests/77", 404)]
    [InlineData("/_emulator/requests/x", 404)]
    public async Task What_is_not_there_is_refused(string path, int status)
    {
        await using var bare = await Bare.InMemoryAsync();

        Assert.Equal(status, (await bare.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_kept_request_tells_everything_but_secrets()
    {
        await using var bare = await Bare.InMemoryAsync();
        await bare.AttendAsync(Hour);
        await bare.GetAsync("/marketing/marketing-events/2025-09/1000001/settings?hapikey=developer-secret", token: null);
        await bare.GetAsync("/oauth/v1/access-tokens/token-secret");
        await bare.PostAsync("/oauth/v1/token?client_id=x&client_secret=oauth-secret", "");

        var attendance = (await bare.GetAsync("/_emulator/requests/1")).Json;
        var all = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => bare.GetAsync($"/_emulator/requests/{number}")));

        Assert.Equal((200, "COMPLETE", 2), ((int)attendance["status"]!, (string)JObject.Parse((string)attendance["answer"]!)["status"]!, attendance["changes"]!.Count()));
        Assert.All(all, answer => Assert.DoesNotContain("secret\"", answer.Body.Replace("secret=", "", StringComparison.Ordinal)));
        Assert.DoesNotContain("-secret", string.Concat(all.Select(answer => answer.Body)));
    }

    private static async Task<JToken> EventAsync(Bare bare) => (await bare.GetAsync("/_emulator/events")).Json["results"]![0]!;
}
