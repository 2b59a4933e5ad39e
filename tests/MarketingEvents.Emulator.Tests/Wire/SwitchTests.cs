using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Switches for what nobody has measured, and for where sources contradict each other: the default, and the other way.</summary>
public class SwitchTests
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";
    private const long Noon = 1_779_267_600_000;

    [Theory]
    [InlineData(StateWinner.LastArrival, "registered")]
    [InlineData(StateWinner.LatestInteraction, "attended")]
    public async Task An_older_interaction_that_arrives_later_is_the_state_or_not(StateWinner winner, string counted)
    {
        await using var bare = await Bare.InMemoryAsync(options => (options.CurrentState, options.CounterLag) = (winner, TimeSpan.Zero));

        await bare.AttendAsync(Hour, Noon);
        await bare.AttendAsync("{}", Noon - 1, "register");
        var counters = (await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}")).Json;

        Assert.Equal(counted, counters.Properties().Single(counter => (int)counter.Value == 1).Name);
    }

    [Theory]
    [InlineData(StateWords.Documented, "attend")]
    [InlineData(StateWords.AnyCase, "attend Attend ATTEND")]
    [InlineData(StateWords.Guide, "attend ATTENDED")]
    public async Task Words_of_the_path_are_taken_as_the_switch_says(StateWords words, string taken)
    {
        await using var bare = await Bare.InMemoryAsync(options => options.StateWords = words);
        var instant = Noon;

        foreach (var word in new[] { "attend", "Attend", "ATTEND", "ATTENDED", "attended" })
        {
            var answer = await bare.AttendAsync(Hour, instant++, word);
            Assert.True(answer.Status == (taken.Split(' ').Contains(word) ? 200 : 400), $"{word}: {answer.Status}");
        }

        Assert.Equal(taken.Split(' ').Length, bare.Server.Ledger.TimesRecorded(bare.ObjectId, bare.Server.Ledger.Entries.First(entry => entry.ContactId is not null).ContactId!.Value, "attend"));
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 400)]
    public async Task A_batch_without_inputs_is_refused_when_asked_for(bool refuses, int status)
    {
        await using var bare = await Bare.InMemoryAsync(options => options.RefusesEmptyBatches = refuses);

        var answer = await bare.PostAsync($"{Bare.V3}/{bare.ObjectId}/attendance/attend/create", """{"inputs":[]}""");

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("events/upsert", """{"eventName":"n"}""")]
    [InlineData("events/delete", """{"appId":1}""")]
    [InlineData("batch/update", """{"objectId":"1"}""")]
    [InlineData("batch/archive", """{"objectId":"1"}""")]
    public async Task Batches_of_events_have_a_largest_size_when_asked_for(string path, string input)
    {
        await using var bare = await Bare.InMemoryAsync(options => options.LargestEventBatch = 2);

        var refused = await bare.PostAsync($"{Bare.V3}/{path}", $$"""{"inputs":[{{input}},{{input}},{{input}}]}""");
        bare.Server.Options.OversizeStatus = 413;
        var tooLarge = await bare.PostAsync($"{Bare.V3}/{path}", $$"""{"inputs":[{{input}},{{input}},{{input}}]}""");

        Assert.Equal((400, 413), (refused.Status, tooLarge.Status));
        Assert.Contains("3 inputs; at most 2", refused.Message);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-5", 1)]
    [InlineData("101", 100)]
    [InlineData("99999999999999", 100)]
    [InlineData("many", null)]
    public async Task Page_sizes_out_of_range_are_refused_or_taken_as_the_nearest(string limit, int? size)
    {
        await using var bare = await Bare.InMemoryAsync();
        for (var number = 0; number < 120; number++)
        {
            bare.Server.AddParticipation(bare.ObjectId, bare.Server.AddContact($"c{number}@example.com"), "REGISTERED", Some.Noon);
        }

        var path = $"{Bare.V3}/participations/{bare.ObjectId}/breakdown?limit={limit}";
        var refused = await bare.GetAsync(path);
        bare.Server.Options.ClampsPageSizes = true;
        var clamped = await bare.GetAsync(path);

        Assert.Equal(400, refused.Status);
        Assert.Equal(size, clamped.Status == 200 ? clamped.Json["results"]!.Count() : null);
    }

    [Fact]
    public async Task Pages_name_the_one_before_when_asked_for()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.SendsPreviousCursors = true);
        for (var number = 0; number < 3; number++)
        {
            bare.Server.AddParticipation(bare.ObjectId, bare.Server.AddContact($"c{number}@example.com"), "REGISTERED", Some.Noon);
        }

        var path = $"{Bare.V3}/participations/{bare.ObjectId}/breakdown?limit=1";
        var first = (await bare.GetAsync(path)).Json;
        var second = (await bare.GetAsync($"{path}&after={first.SelectToken("paging.next.after")}")).Json;
        var last = (await bare.GetAsync($"{path}&after={second.SelectToken("paging.next.after")}")).Json;
        bare.Server.Options.SendsPreviousCursors = false;
        var usual = (await bare.GetAsync($"{path}&after={second.SelectToken("paging.next.after")}")).Json;

        Assert.Null(first.SelectToken("paging.prev"));
        Assert.Equal((string)first.SelectToken("paging.next.after")!, (string?)second.SelectToken("paging.prev.before"));
        Assert.Equal((null, (string)second.SelectToken("paging.next.after")!), ((string?)last.SelectToken("paging.next.after"), (string?)last.SelectToken("paging.prev.before")));
        Assert.Null(usual["paging"]);
    }

    [Theory]
    [InlineData("participations/contacts/nobody@example.com/breakdown")]
    [InlineData("participations/{0}/breakdown?contactIdentifier=nobody@example.com")]
    public async Task The_rows_of_nobody_are_none_or_refused(string path)
    {
        await using var bare = await Bare.InMemoryAsync();
        var target = $"{Bare.V3}/{string.Format(null, path, bare.ObjectId)}";

        var empty = await bare.GetAsync(target);
        bare.Server.Options.RefusesUnknownContacts = true;
        var refused = await bare.GetAsync(target);

        Assert.Equal((200, 0, 404), (empty.Status, (int)empty.Json["total"]!, refused.Status));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused_or_read_as_json(string? mediaType)
    {
        await using var bare = await Bare.InMemoryAsync();

        var refused = await SendAsync();
        bare.Server.Options.RefusesOtherContentTypes = false;
        var taken = await SendAsync();

        Assert.Equal((415, 200), (refused.Status, taken.Status));
        Assert.Single(bare.Server.StoredParticipations(bare.ObjectId));

        Task<Bare.Answer> SendAsync()
        {
            var body = new StringContent($$"""{"inputs":[{"email":"a@example.com","interactionDateTime":{{Noon}},"properties":{{Hour}}}]}""");
            body.Headers.ContentType = mediaType is null ? null : new(mediaType);
            return bare.SendContentAsync(HttpMethod.Post, $"{Bare.V3}/{bare.ObjectId}/attendance/attend/email-create", body);
        }
    }

    [Theory]
    [InlineData(true, "web inar%2F7", "/web%20inar%2F7")]
    [InlineData(false, "webinar-7%2Fb", "/webinar-7/b")]
    public async Task An_app_is_asked_for_an_event_by_its_escaped_or_its_raw_id(bool escapes, string id, string asked)
    {
        var app = new RecordingHandler();
        await using var bare = await Bare.InMemoryAsync(options =>
        {
            options.EscapesCallbackIds = escapes;
            options.CallbackHandler = app;
        });
        await bare.PostAsync($"{Bare.V3}/{EmulatorServer.DefaultApp.Id}/settings", """{"eventDetailsUrl":"https://app.example.com/%s"}""");

        await bare.PostAsync($"{Bare.V3}/attendance/{id}/register/email-create?externalAccountId=acct-9", $$"""{"inputs":[{"email":"a@example.com","interactionDateTime":{{Noon}}}]}""");

        Assert.Equal(asked, Assert.Single(app.Asked).AbsolutePath);
    }

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
        }
    }
}
