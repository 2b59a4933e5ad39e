using HubSpot.MarketingEvents.Emulator;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>After any sequence of calls, counters, breakdowns and ledger say what a serial model says.</summary>
public class ModelTests
{
    private static readonly string?[] Filters = [null, "REGISTERED", "ATTENDED", "CANCELLED", "NO_SHOW"];
    private static readonly string[] Words = ["register", "attend", "cancel"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_called_reads_agree_with_the_model(int seed)
    {
        var chance = new Random(seed);
        var (breakdownLag, counterLag) = (TimeSpan.FromSeconds(chance.Next(4)), TimeSpan.FromSeconds(chance.Next(8)));
        await using var bare = await Bare.InMemoryAsync(options =>
        {
            options.EventBreakdownLag = options.ContactBreakdownLag = breakdownLag;
            options.CounterLag = counterLag;
            options.CurrentState = seed % 2 == 0 ? StateWinner.LatestInteraction : StateWinner.LastArrival;
        });
        var model = new SerialModel(breakdownLag, counterLag, latestInstantWins: seed % 2 == 0);
        var events = Enumerable.Range(0, 3).Select(number => bare.Server.AddEvent("acct", $"e{number}")).ToList();
        var contacts = Enumerable.Range(0, 8).Select(number => bare.Server.AddContact($"c{number}@example.com")).ToList();

        for (var step = 0; step < 60; step++)
        {
            await CallAsync(bare, model, events, contacts, chance);
            if (step % 6 == 0)
            {
                await CompareAsync(bare, model, events, contacts);
            }
        }

        bare.Clock.Advance(TimeSpan.FromMinutes(1));
        await CompareAsync(bare, model, events, contacts);
    }

    private static async Task CallAsync(Bare bare, SerialModel model, List<long> events, List<long> contacts, Random chance)
    {
        var number = chance.Next(events.Count);
        switch (chance.Next(40))
        {
            case 0:
                var completed = await bare.PostAsync(
                    $"{Bare.V3}/events/e{number}/complete?externalAccountId=acct", """{"startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T10:00:00Z"}""");
                if (completed.Status == 200)
                {
                    model.Complete(events[number]);
                }

                break;
            case 1 when number == 2:
                await bare.SendAsync(HttpMethod.Delete, $"{Bare.V3}/{events[number]}", null);
                model.Delete(events[number]);
                break;
            case < 12:
                bare.Clock.Advance(TimeSpan.FromSeconds(chance.Next(5)));
                break;
            default:
                var word = Words[chance.Next(3)];
                var inputs = Enumerable.Range(0, chance.Next(1, 6)).Select(_ => (Contact: contacts[chance.Next(contacts.Count)], Instant: 1_779_267_600_000 + chance.Next(4))).ToList();
                var texts = inputs.Select(input =>
                    $$$"""{"vid":{{{input.Contact}}},"interactionDateTime":{{{input.Instant}}},"properties":{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}}""");
                await bare.PostAsync($"{Bare.V3}/{events[number]}/attendance/{word}/create", $$"""{"inputs":[{{string.Join(',', texts)}}]}""");
                inputs.ForEach(input => model.Record(events[number], input.Contact, word, input.Instant, bare.Clock.GetUtcNow()));
                break;
        }
    }

    private static async Task CompareAsync(Bare bare, SerialModel model, List<long> events, List<long> contacts)
    {
        var now = bare.Clock.GetUtcNow();
        foreach (var id in events)
        {
            var counters = await bare.GetAsync($"{Bare.V3}/participations/{id}");
            if (counters.Status == 200)
            {
                Assert.Equal(
                    model.Count(id, now),
                    ((int)counters.Json["registered"]!, (int)counters.Json["attended"]!, (int)counters.Json["cancelled"]!, (int)counters.Json["noShows"]!));
            }

            foreach (var filter in counters.Status == 200 ? Filters : [])
            {
                var rows = await ReadAsync(bare, $"participations/{id}/breakdown", filter);
                Assert.Equal(model.OfEvent(id, filter, now), rows.Select(row => ((long)row.SelectToken("associations.contact.contactId")!, State(row), Instant(row))));
            }
        }

        foreach (var contact in contacts.Take(3))
        {
            var rows = await ReadAsync(bare, $"participations/contacts/{contact}/breakdown", "ATTENDED");
            Assert.Equal(model.OfContact(contact, "ATTENDED", now), rows.Select(row => ((long)row.SelectToken("associations.marketingEvent.marketingEventId")!, State(row), Instant(row))));
            Assert.All(Words, word => Assert.Equal(model.TimesRecorded(events[0], contact, word), bare.Server.Ledger.TimesRecorded(events[0], contact, word)));
        }
    }

    /// <summary>All rows, in pages of seven, which must add up to what each page calls the total.</summary>
    private static async Task<List<JToken>> ReadAsync(Bare bare, string path, string? filter)
    {
        var rows = new List<JToken>();
        for (string? after = ""; after is not null;)
        {
            var page = (await bare.GetAsync($"{Bare.V3}/{path}?limit=7&after={after}{(filter is null ? "" : $"&state={filter}")}")).Json;
            rows.AddRange(page["results"]!);
            after = (string?)page.SelectToken("paging.next.after");
            if (after is null)
            {
                Assert.Equal((int)page["total"]!, rows.Count);
            }
        }

        return rows;
    }

    private static string State(JToken row) => (string)row.SelectToken("properties.attendanceState")!;

    private static long Instant(JToken row) => (long)row.SelectToken("properties.occurredAt")!;
}
