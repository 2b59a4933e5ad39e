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

    [Fact]
    public async Task Status_429_is_retried_for_every_call_because_nothing_happened_yet()
    {
        var sent = new SentRequests().Answers_with(429).Answers_with(200, "{}");

        await sent.Client().Events.CreateAsync(Event());

        Assert.Equal(2, sent.All.Count);
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

    private static EventCreateRequest Event() => new() { EventName = "n", EventOrganizer = "o", ExternalAccountId = "a", ExternalEventId = "e" };

    private static Func<HttpResponseMessage> Later(string seconds) => () =>
    {
        var answer = SentRequests.Answer(429, new JObject { ["errorType"] = "RATE_LIMIT" }.ToString());
        answer.Headers.Add("Retry-After", seconds);
        return answer;
    };
}
