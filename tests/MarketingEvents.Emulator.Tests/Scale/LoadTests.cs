using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class LoadTests
{
    private const string Stay = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";

    [Fact]
    public async Task Sixty_four_clients_at_once_leave_what_they_leave_one_after_the_other()
    {
        var parallel = await RunAsync(calls => Task.WhenAll(calls.Select(call => call())));
        var serial = await RunAsync(async calls =>
        {
            foreach (var call in calls)
            {
                await call();
            }
        });

        Assert.Equal(serial, parallel);
    }

    [Theory]
    [InlineData("limit=100")]
    [InlineData("limit=100&state=REGISTERED")]
    [InlineData("limit=100&state=ATTENDED")]
    [InlineData("limit=1&contactIdentifier=c5@example.com")]
    public async Task A_page_takes_as_much_of_a_large_event_as_of_a_small_one(string query)
    {
        await using var bare = await Bare.InMemoryAsync();
        var large = bare.Server.AddEvent("acct-1", "large");
        Fill(bare.Server, bare.ObjectId, 300);
        Fill(bare.Server, large, 30_000);

        await MeasureAsync(bare, large, query);
        var ofSmall = await MeasureAsync(bare, bare.ObjectId, query);
        var ofLarge = await MeasureAsync(bare, large, query);

        Assert.InRange(ofLarge, 1, ofSmall * 1.2);
    }

    [Fact]
    public async Task The_log_keeps_the_latest_requests_only()
    {
        await using var bare = await Bare.InMemoryAsync(options =>
        {
            options.KeptRequests = 5;
            options.KeptRequestBytes = 4000;
        });
        for (var call = 0; call < 20; call++)
        {
            await bare.GetAsync(Bare.V3);
        }

        var byCount = bare.Server.Requests.Select(request => request.Number).ToList();
        for (var call = 0; call < 20; call++)
        {
            await bare.AttendAsync(Stay);
        }

        Assert.Equal([16, 17, 18, 19, 20], byCount);
        Assert.InRange(bare.Server.Requests.Sum(request => request.Body.Length + request.Answer.Length), 1, 4000);
        Assert.Equal(40, bare.Server.Requests[^1].Number);
    }

    private static async Task<string> RunAsync(Func<List<Func<Task>>, Task> runAsync)
    {
        await using var bare = await Bare.StartAsync(options => options.EventBreakdownLag = options.CounterLag = TimeSpan.Zero);
        var shared = bare.Server.AddContact("shared@example.com");
        var clients = Enumerable.Range(0, 64).Select(client => new Func<Task>(async () =>
        {
            for (var call = 0; call < 6; call++)
            {
                var word = call % 3 == 0 ? "register" : call % 3 == 1 ? "attend" : "cancel";
                await bare.PostAsync($"{Bare.V3}/{bare.ObjectId}/attendance/{word}/email-create", $$"""
                    {"inputs":[
                      {"email":"c{{client}}@example.com","interactionDateTime":{{1_779_267_600_000 + call}},"properties":{{Stay}}},
                      {"email":"shared@example.com","interactionDateTime":{{1_779_267_600_000 + call}},"properties":{{Stay}}}]}
                    """);
                await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown");
            }
        })).ToList();

        await runAsync(clients);

        var counters = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}");
        var rows = bare.Server.StoredParticipations(bare.ObjectId).Select(row => row.ContactId == shared ? $"shared {row.State} {row.OccurredAt:O}" : $"{row.State} {row.OccurredAt:O}").Order(StringComparer.Ordinal);
        var recorded = bare.Server.Ledger.Entries.GroupBy(entry => entry.Change).Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal);
        return string.Join('\n', [counters.Json["cancelled"]!.ToString(), bare.Server.Ledger.TimesRecorded(bare.ObjectId, shared, "attend").ToString(), .. recorded, .. rows]);
    }

    private static void Fill(EmulatorServer server, long eventId, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var contact = server.AddContact(number != 5 ? $"{eventId}.{number}@example.com" : $"c5.{eventId}@example.com");
            server.AddParticipation(eventId, contact, number % 2 == 0 ? "REGISTERED" : "ATTENDED", Some.Noon);
        }
    }

    /// <summary>The bytes that answering takes on this thread. An answer in memory needs no other.</summary>
    private static async Task<long> MeasureAsync(Bare bare, long eventId, string query)
    {
        var path = $"{Bare.V3}/participations/{eventId}/breakdown?{query.Replace("c5@", $"c5.{eventId}@", StringComparison.Ordinal)}";
        await bare.GetAsync(path);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = bare.GetAsync(path);
        Assert.True(reading.IsCompleted);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(200, (await reading).Status);
        return taken;
    }
}
