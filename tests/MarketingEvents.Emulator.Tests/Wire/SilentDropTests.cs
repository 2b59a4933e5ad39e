namespace HubSpot.MarketingEvents.Tests;

/// <summary>What an attendance call answers and what it stores, row by row as observed.</summary>
public class SilentDropTests
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00.000Z","leftAt":"2026-05-20T10:00:00.000Z"}""";

    [Theory]
    [InlineData(Hour, 1, 1)]
    [InlineData("{}", 0, 0)]
    [InlineData("""{"joinedAt":"2026-05-20T09:00:00.000Z"}""", 0, 0)]
    [InlineData("""{"joinedAt":"2026-05-20T09:00:00.000Z","leftAt":"2026-05-20T09:00:00.001Z"}""", 1, 0)]
    [InlineData("""{"joinedAt":"2026-05-20T09:00:00.000Z","leftAt":"2026-05-20T09:00:00.999Z"}""", 1, 0)]
    [InlineData("""{"joinedAt":"2026-05-20T09:00:00.000Z","leftAt":"2026-05-20T09:00:01.000Z"}""", 1, 1)]
    public async Task Attending_answers_200_whatever_is_stored(string properties, int echoed, int stored)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.AttendAsync(properties);

        Assert.Equal((200, "COMPLETE", echoed), (answer.Status, (string?)answer.Json["status"], answer.Json["results"]!.Count()));
        Assert.Equal(stored, bare.Server.StoredParticipations(bare.ObjectId).Count);
    }

    [Fact]
    public async Task Equal_times_give_an_error_entry_with_a_plain_sub_category()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:00:00.000Z","leftAt":"2026-05-20T09:00:00.000Z"}""");

        Assert.Equal(1, (int?)answer.Json["numErrors"]);
        Assert.Equal("AttendanceValidationError.JOINED_AT_IS_LATER_THAN_LEFT_AT_FOR_EMAIL", (string?)answer.Json.SelectToken("errors[0].subCategory"));
        Assert.Contains("`ada@example.com`", (string?)answer.Json.SelectToken("errors[0].message"));
    }

    [Fact]
    public async Task Seconds_instead_of_milliseconds_are_dropped()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.AttendAsync(Hour, interactionDateTime: 1_779_267_600);

        Assert.Equal(200, answer.Status);
        Assert.Empty(bare.Server.StoredParticipations(bare.ObjectId));
    }

    [Fact]
    public async Task A_repeat_is_left_out_of_the_results_and_stored_once()
    {
        await using var bare = await Bare.StartAsync();

        await bare.AttendAsync(Hour);
        var again = await bare.AttendAsync(Hour);

        Assert.Empty(again.Json["results"]!);
        Assert.Single(bare.Server.StoredParticipations(bare.ObjectId));
    }

    [Fact]
    public async Task A_body_without_inputs_answers_200_and_stores_nothing()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/{bare.ObjectId}/attendance/attend/email-create", "{}");

        Assert.Equal((200, 0), (answer.Status, answer.Json["results"]!.Count()));
    }

    [Theory]
    [InlineData("""{"inputs":[{"email":"ada@example.com","properties":{}}]}""", "interactionDateTime")]
    [InlineData("""{"inputs":[{"email":""", "cannot be read")]
    [InlineData("", "")]
    public async Task A_body_that_cannot_be_used_is_refused(string body, string message)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/{bare.ObjectId}/attendance/attend/email-create", body);

        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, (string?)answer.Json["category"]));
        Assert.Contains(message, (string?)answer.Json["message"]);
    }

    [Theory]
    [InlineData("ATTEND")]
    [InlineData("ATTENDED")]
    [InlineData("Register")]
    [InlineData("1")]
    [InlineData("bogus")]
    public async Task Only_the_three_lower_case_words_are_states(string word)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.AttendAsync(Hour, word: word);

        Assert.Equal((400, $"Unknown state for '{word}'. Correct are 'register', 'attend' or 'cancel'."), (answer.Status, (string?)answer.Json["message"]));
    }

    [Fact]
    public async Task The_state_is_looked_at_before_the_account_is_missed()
    {
        await using var bare = await Bare.StartAsync();

        var wrong = await bare.PostAsync($"{Bare.V3}/attendance/webinar-7/ATTENDED/create", """{"inputs":[]}""");
        var missing = await bare.PostAsync($"{Bare.V3}/attendance/webinar-7/attend/create", """{"inputs":[]}""");

        Assert.StartsWith("Unknown state", (string?)wrong.Json["message"]);
        Assert.Equal((400, "externalAccountId is required"), (missing.Status, (string?)missing.Json["message"]));
    }

    [Fact]
    public async Task The_older_pair_creates_no_contacts_and_says_nothing()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync(
            $"{Bare.V3}/events/webinar-7/register/email-upsert?externalAccountId=acct-1", """{"inputs":[{"email":"ada@example.com","interactionDateTime":1779267600000}]}""");

        Assert.Equal((202, ""), (answer.Status, answer.Body));
        Assert.Empty(bare.Server.StoredParticipations(bare.ObjectId));
    }

    [Fact]
    public async Task The_older_pair_takes_attendances_without_times()
    {
        await using var bare = await Bare.StartAsync();
        var id = bare.Server.AddContact("ada@example.com");

        await bare.PostAsync(
            $"{Bare.V3}/events/webinar-7/attend/upsert?externalAccountId=acct-1", $$"""{"inputs":[{"vid":{{id}},"interactionDateTime":1779267600000}]}""");

        Assert.Equal("ATTENDED", Assert.Single(bare.Server.StoredParticipations(bare.ObjectId)).State);
    }

    [Fact]
    public async Task A_repeat_after_the_event_has_ended_is_stored_once()
    {
        await using var bare = await Bare.StartAsync();
        var id = bare.Server.AddEvent("acct-1", "short", Some.Noon.AddMinutes(1));
        const string Body = """{"inputs":[{"email":"ada@example.com","interactionDateTime":1779267600000}]}""";

        await bare.PostAsync($"{Bare.V3}/{id}/attendance/register/email-create", Body);
        bare.Clock.Advance(TimeSpan.FromHours(1));
        var again = await bare.PostAsync($"{Bare.V3}/{id}/attendance/register/email-create", Body);

        Assert.Empty(again.Json["results"]!);
        Assert.Single(bare.Server.StoredParticipations(id));
    }

    [Fact]
    public async Task A_repeat_to_a_merged_contact_is_stored_once()
    {
        await using var bare = await Bare.StartAsync();
        await bare.AttendAsync(Hour);
        var merged = bare.Server.StoredParticipations(bare.ObjectId)[0].ContactId;
        bare.Server.MergeContacts(merged, bare.Server.AddContact("bob@example.com"));

        await bare.AttendAsync(Hour);

        Assert.Single(bare.Server.StoredParticipations(bare.ObjectId));
    }

    [Theory]
    [InlineData("""{"inputs":[null]}""")]
    [InlineData("""{"inputs":[{"interactionDateTime":1779267600000}]}""")]
    [InlineData("""{"inputs":[{"email":"ada@example.com","interactionDateTime":9000000000000000000}]}""")]
    public async Task Inputs_that_make_no_sense_are_refused(string body)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/{bare.ObjectId}/attendance/register/email-create", body);

        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, (string?)answer.Json["category"]));
    }
}
