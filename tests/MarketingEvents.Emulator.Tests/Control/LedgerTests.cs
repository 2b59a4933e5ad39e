namespace HubSpot.MarketingEvents.Tests;

public class LedgerTests
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";

    [Fact]
    public async Task It_tells_how_often_and_with_which_instants_a_contact_was_recorded()
    {
        await using var bare = await Bare.InMemoryAsync();
        var contact = bare.Server.AddContact("ada@example.com");
        await bare.AttendAsync(Hour);
        await bare.AttendAsync(Hour);
        await bare.AttendAsync(Hour, interactionDateTime: 1_779_267_599_999);
        bare.Server.AddParticipation(bare.ObjectId, contact, "ATTENDED", Some.Noon);

        var times = bare.Server.Ledger.TimesRecorded(eventId: bare.ObjectId, contactId: contact, state: "attend");

        Assert.Equal(2, times);
        Assert.Equal([1_779_267_599_999, 1_779_267_600_000], bare.Server.Ledger.InstantsRecorded(bare.ObjectId, contact, "attend").Select(instant => instant.ToUnixTimeMilliseconds()));
        Assert.Equal(0, bare.Server.Ledger.TimesRecorded(bare.ObjectId, contact, "register"));
    }

    [Fact]
    public async Task What_was_recorded_for_a_merged_contact_counts_for_the_one_that_survived()
    {
        await using var bare = await Bare.InMemoryAsync();
        var merged = bare.Server.AddContact("ada@example.com");
        var survivor = bare.Server.AddContact("bob@example.com");
        await bare.AttendAsync(Hour);

        bare.Server.MergeContacts(merged, survivor);

        Assert.Equal((1, 1), (bare.Server.Ledger.TimesRecorded(bare.ObjectId, survivor, "attend"), bare.Server.Ledger.TimesRecorded(bare.ObjectId, merged, "attend")));
    }

    [Fact]
    public async Task It_remembers_events_that_were_deleted()
    {
        await using var bare = await Bare.InMemoryAsync();
        var contact = bare.Server.AddContact("ada@example.com");
        await bare.AttendAsync(Hour);

        await bare.SendAsync(HttpMethod.Delete, $"{Bare.V3}/{bare.ObjectId}", null);

        Assert.Equal(1, bare.Server.Ledger.TimesRecorded(bare.ObjectId, contact, "attend"));
    }

    [Fact]
    public async Task A_state_that_nobody_can_record_is_refused()
    {
        await using var bare = await Bare.InMemoryAsync();

        Assert.Throws<ArgumentException>(() => bare.Server.Ledger.TimesRecorded(bare.ObjectId, 1, "ATTENDED"));
    }
}
