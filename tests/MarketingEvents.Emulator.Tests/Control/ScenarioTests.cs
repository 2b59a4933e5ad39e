using System.Text;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class ScenarioTests
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";

    [Fact]
    public async Task A_scenario_can_be_written_by_hand()
    {
        await using var bare = await Bare.InMemoryAsync();

        await LoadAsync(bare.Server, """
            {
              "accounts": [
                {
                  "tokens": [ { "token": "acme" } ],
                  "contacts": [ { "id": 7, "email": "ada@example.com" } ],
                  "events": [
                    {
                      "objectId": 42, "externalAccountId": "acct", "externalEventId": "webinar", "name": "Webinar",
                      "participations": [ { "contact": "ada@example.com", "state": "REGISTERED", "occurredAt": "2026-05-20T08:00:00Z" } ]
                    }
                  ]
                }
              ]
            }
            """);

        var answer = await bare.GetAsync($"{Bare.V3}/participations/acct/webinar/breakdown", "acme");
        Assert.Equal((1, "7", "42"), ((int?)answer.Json["total"], (string?)answer.Json.SelectToken("results[0].associations.contact.contactId"), (string?)answer.Json.SelectToken("results[0].associations.marketingEvent.marketingEventId")));
    }

    [Fact]
    public async Task What_was_saved_is_the_same_after_loading()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.EventBreakdownLag = TimeSpan.Zero);
        var merged = bare.Server.AddContact("old@example.com");
        bare.Server.MergeContacts(merged, bare.Server.AddContact("new@example.com"));
        bare.Server.AddAlias(merged, "alias@example.com");
        bare.Server.AddParticipation(bare.ObjectId, merged, "CANCELLED", Some.Noon);
        await bare.AttendAsync(Hour);
        await bare.SendAsync(HttpMethod.Put, $"{Bare.V3}/associations/{bare.ObjectId}/lists/7", null);
        var before = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown");
        var first = await SaveAsync(bare.Server);

        await using var other = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, TimeProvider = bare.Clock });
        await LoadAsync(other, first);
        var second = await SaveAsync(other);
        using var client = new HttpClient(other.CreateHandler());
        client.DefaultRequestHeaders.Add("Authorization", "Bearer token");

        Assert.Equal(first, second);
        Assert.Equal(before.Body, await client.GetStringAsync($"http://localhost{Bare.V3}/participations/{bare.ObjectId}/breakdown"));
    }

    [Fact]
    public async Task A_repeat_of_what_was_recorded_before_saving_is_recognised()
    {
        await using var bare = await Bare.InMemoryAsync();
        var first = await bare.AttendAsync(Hour);
        var contact = (long)first.Json.SelectToken("results[0].vid")!;

        await LoadAsync(bare.Server, await SaveAsync(bare.Server));
        var again = await bare.AttendAsync(Hour);

        Assert.Empty(again.Json["results"]!);
        Assert.Equal(1, bare.Server.Ledger.TimesRecorded(bare.ObjectId, contact, "attend"));
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("null", "must be an object")]
    [InlineData("""{"account":[]}""", "account")]
    [InlineData("""{"accounts":[{"contacts":[{"email":"a@example.com"},{"email":"A@example.com"}]}]}""", "contradicts itself")]
    [InlineData("""{"accounts":[{"events":[{"objectId":1},{"objectId":1}]}]}""", "contradicts itself")]
    [InlineData("""{"accounts":[{"events":[{"participations":[{"contact":"1","state":"ATTENDED","occurredAt":"2026-05-20T08:00:00Z"}]}]}]}""", "names a contact")]
    public async Task A_scenario_that_makes_no_sense_changes_nothing(string scenario, string message)
    {
        await using var bare = await Bare.InMemoryAsync();

        var failure = await Assert.ThrowsAsync<FormatException>(() => LoadAsync(bare.Server, scenario));

        var list = await bare.GetAsync(Bare.V3);
        Assert.Contains(message, failure.Message);
        Assert.Single(list.Json["results"]!);
    }

    [Fact]
    public async Task Scenarios_come_and_go_over_http()
    {
        await using var bare = await Bare.InMemoryAsync();

        var saved = await bare.GetAsync("/_emulator/scenario");
        bare.Server.Reset();
        var loaded = await bare.SendAsync(HttpMethod.Put, "/_emulator/scenario", saved.Body);
        var refused = await bare.SendAsync(HttpMethod.Put, "/_emulator/scenario", "{");

        var read = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}");
        Assert.Equal((204, 400, 200), (loaded.Status, refused.Status, read.Status));
    }

    private static async Task<string> SaveAsync(EmulatorServer server)
    {
        using var stream = new MemoryStream();
        await server.SaveScenarioAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task LoadAsync(EmulatorServer server, string scenario)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(scenario));
        await server.LoadScenarioAsync(stream);
    }
}
