using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

public class RetryTests
{
    private static readonly ContactIdSubscriberBatch Body = new() { Inputs = [new ContactIdSubscriber { Vid = 7, InteractionDateTime = 1_770_000_000_000 }] };

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(524)]
    public async Task A_call_that_is_safe_to_retry_is_sent_again_byte_for_byte(int status)
    {
        var sent = new SentRequests().Answers_with(status).Answers_with(status).Answers_with(200, "{}");

        await sent.Client().Attendance.CreateByContactIdAsync(1, SubscriberState.Attend, Body);

        Assert.Equal(3, sent.All.Count);
        Assert.Single(sent.All.Select(request => (request.Line, request.Body)).Distinct());
    }

    [Fact]
    public async Task A_call_that_is_not_safe_to_retry_is_not_sent_again_after_a_server_error()
    {
        var sent = new SentRequests().Answers_with(500);

        await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.CreateAsync(Event()));

        Assert.Single(sent.All);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task A_refusal_is_not_asked_for_twice(int status)
    {
        var sent = new SentRequests().Answers_with(status);

        await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.ListAsync());

        Assert.Single(sent.All);
    }

    [Fact]
    public async Task A_read_is_retried_after_silence()
    {
        var sent = new SentRequests().Fails_with(() => new HttpRequestException("reset")).Answers_with(200, "{}");

        await sent.Client().Events.ListAsync();

        Assert.Equal(2, sent.All.Count);
    }

    [Fact]
    public async Task A_post_is_not_retried_after_silence_because_it_may_have_taken_effect()
    {
        var sent = new SentRequests().Fails_with(() => new HttpRequestException("reset"));

        await Assert.ThrowsAsync<HubSpotTransportException>(() => sent.Client().Attendance.CreateByContactIdAsync(1, SubscriberState.Attend, Body));

        Assert.Single(sent.All);
    }

    [Fact]
    public async Task After_the_last_retry_the_refusal_itself_is_thrown()
    {
        var sent = new SentRequests().Answers_with(429, """{"errorType":"RATE_LIMIT","policyName":"TEN_SECONDLY_ROLLING"}""");

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client(options => options.Retries = 2).Events.ListAsync());

        Assert.Equal(3, sent.All.Count);
        Assert.Equal("RATE_LIMIT", refusal.Category);
        Assert.Equal("TEN_SECONDLY_ROLLING", refusal.PolicyName);
    }

    [Fact]
    public async Task Waits_double_with_jitter_up_to_the_longest()
    {
        var sent = new SentRequests().Answers_with(503);

        await Assert.ThrowsAsync<HubSpotException>(() => sent.Client(options => options.LongestRetryWait = TimeSpan.FromSeconds(4)).Events.ListAsync());

        Assert.Equal(5, sent.Clock.Waits.Count);
        Assert.All(sent.Clock.Waits.Zip([1, 2, 4, 4, 4]), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second / 2.0, pair.Second));
    }

    [Fact]
    public async Task The_larger_of_our_wait_and_theirs_wins()
    {
        var sent = new SentRequests { Answers = { Later("7"), () => SentRequests.Answer(200, "{}") } };

        await sent.Client().Events.ListAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], sent.Clock.Waits);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_left_to_the_caller()
    {
        var sent = new SentRequests { Answers = { Later("3600") } };

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.ListAsync());

        Assert.Single(sent.All);
        Assert.Equal(TimeSpan.FromHours(1), refusal.RetryAfter);
    }

    [Theory]
    [InlineData(423)]
    [InlineData(429)]
    public async Task A_refusal_before_anything_happened_is_retried_for_every_call(int status)
    {
        var sent = new SentRequests().Answers_with(status).Answers_with(200, "{}");

        await sent.Client().Events.CreateAsync(Event());

        Assert.Equal(2, sent.All.Count);
    }

    [Theory]
    [InlineData(423, null, 2)]
    [InlineData(429, "SECONDLY", 1)]
    [InlineData(429, "TEN_SECONDLY_ROLLING", 10)]
    public async Task The_wait_is_at_least_as_long_as_what_was_refused_lasts(int status, string? policy, double seconds)
    {
        var sent = new SentRequests().Answers_with(status, new JObject { ["policyName"] = policy }.ToString()).Answers_with(200, "{}");

        await sent.Client(options => options.FirstRetryWait = TimeSpan.Zero).Events.ListAsync();

        Assert.Equal([TimeSpan.FromSeconds(seconds)], sent.Clock.Waits);
    }

    [Theory]
    [InlineData(501)]
    [InlineData(505)]
    [InlineData(507)]
    [InlineData(511)]
    [InlineData(519)]
    [InlineData(527)]
    [InlineData(530)]
    public async Task A_server_error_that_does_not_pass_is_not_retried(int status)
    {
        var sent = new SentRequests().Answers_with(status);

        await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.ListAsync());

        Assert.Single(sent.All);
    }

    [Theory]
    [InlineData("""{"errorType":"RATE_LIMIT","policyName":"DAILY"}""")]
    [InlineData("""{"errorType":"RATE_LIMIT","message":"You have reached your daily limit."}""")]
    public async Task The_daily_limit_fails_at_once_and_says_when_it_is_reset(string body)
    {
        var sent = new SentRequests().Answers_with(429, body);
        var zone = TimeZoneInfo.CreateCustomTimeZone("west", TimeSpan.FromHours(-5), "west", "west");

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client(options => options.AccountTimeZone = zone).Events.ListAsync());

        Assert.Single(sent.All);
        Assert.Equal(new DateTimeOffset(Some.Noon.Date.AddDays(1), TimeSpan.FromHours(-5)), refusal.ResetsAt);
    }

    [Fact]
    public async Task A_day_that_begins_after_midnight_is_the_reset()
    {
        // In Azores summer time begins at midnight: the hour from 0 to 1 does not exist.
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0), 5, 21),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0), 10, 21));
        var zone = TimeZoneInfo.CreateCustomTimeZone("late", TimeSpan.Zero, "late", "late", "late summer", [rule]);
        var sent = new SentRequests().Answers_with(429, """{"policyName":"DAILY"}""");

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client(options => options.AccountTimeZone = zone).Events.ListAsync());

        Assert.Equal(new DateTimeOffset(2026, 5, 21, 0, 0, 0, TimeSpan.Zero), refusal.ResetsAt!.Value.ToUniversalTime());
    }

    [Fact]
    public async Task An_account_migration_is_not_waited_for_unless_the_options_allow_it()
    {
        SentRequests Migrating() => new() { Answers = { Answered(477, "7200"), () => SentRequests.Answer(200, "{}") } };
        var (refused, allowed) = (Migrating(), Migrating());

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => refused.Client().Events.ListAsync());
        var page = allowed.Client(options => options.LongestRetryWait = TimeSpan.FromHours(24)).Events.ListAsync();
        allowed.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal((477, Some.Noon + TimeSpan.FromHours(2)), (refusal.StatusCode, refusal.ResetsAt));
        Assert.Single(refused.All);
        Assert.False(page.IsCompleted);
        Assert.Single(allowed.All);
    }

    [Fact]
    public async Task An_account_migration_of_unknown_length_is_not_waited_for()
    {
        var sent = new SentRequests().Answers_with(477);

        await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.ListAsync());

        Assert.Single(sent.All);
    }

    [Theory]
    [InlineData(503, false)]
    [InlineData(400, true)]
    [InlineData(429, true)]
    public async Task A_failure_says_whether_the_call_can_be_made_again(int status, bool isRetrySafe)
    {
        var sent = new SentRequests().Answers_with(status);

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.CreateAsync(Event()));
        var ofSafe = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.ListAsync());

        Assert.Equal((isRetrySafe, true), (refusal.IsRetrySafe, ofSafe.IsRetrySafe));
    }

    private static EventCreateRequest Event() => new() { EventName = "n", EventOrganizer = "o", ExternalAccountId = "a", ExternalEventId = "e" };

    private static Func<HttpResponseMessage> Later(string seconds) => Answered(429, seconds);

    private static Func<HttpResponseMessage> Answered(int status, string seconds) => () =>
    {
        var answer = SentRequests.Answer(status, new JObject { ["errorType"] = "RATE_LIMIT" }.ToString());
        answer.Headers.Add("Retry-After", seconds);
        return answer;
    };
}
