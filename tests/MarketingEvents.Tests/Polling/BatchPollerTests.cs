namespace HubSpot.MarketingEvents.Tests;

public class BatchPollerTests
{
    private const string Link = "https://api.hubapi.com/batches/7";

    [Theory]
    [InlineData("COMPLETE")]
    [InlineData("CANCELED")]
    public async Task A_final_batch_is_returned_at_once(string status)
    {
        var sent = new SentRequests();
        var batch = Batch(status, Link);

        var result = await sent.Client().Poller.WaitAsync(batch);

        Assert.Same(batch, result);
        Assert.Empty(sent.All);
    }

    [Fact]
    public async Task Polling_asks_at_the_link_until_the_batch_is_final()
    {
        var sent = new SentRequests()
            .Answers_with(200, Answer("PENDING"))
            .Answers_with(200, Answer("PROCESSING"))
            .Answers_with(200, """{"status":"COMPLETE","results":[{"vid":269269281527}]}""");

        var result = await sent.Client().Poller.WaitAsync(Batch("PENDING", Link));

        Assert.Equal(BatchStatus.Complete, result.Status);
        Assert.Equal(269269281527, Assert.Single(result.Results!).Vid);
        Assert.Equal([$"GET {Link}"], sent.All.Select(request => request.Line).Distinct());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"status":null}""")]
    [InlineData("""{"status":"SOMETHING_NEW"}""")]
    public async Task A_missing_or_unknown_status_is_never_final(string answer)
    {
        var sent = new SentRequests().Answers_with(200, Answer("PENDING")).Answers_with(200, answer.Insert(1, $"\"links\":{{\"status\":\"{Link}\"}}" + (answer.Length > 2 ? "," : "")));

        var late = await Assert.ThrowsAsync<BatchTimeoutException>(() => sent.Client().Poller.WaitAsync(Batch("PENDING", Link)));

        Assert.True(late.Checks > 5);
        Assert.Equal(TimeSpan.FromMinutes(2), late.Waited);
    }

    [Fact]
    public async Task Waits_grow_to_the_longest_and_end_at_the_deadline()
    {
        var sent = new SentRequests().Answers_with(200, Answer("PROCESSING"));

        await Assert.ThrowsAsync<BatchTimeoutException>(() => sent.Client().Poller.WaitAsync(Batch("PENDING", Link), new PollOptions { Jitter = 0 }));

        Assert.Equal([1, 1.6, 2.56, 4.1, 6.55, 10], sent.Clock.Waits.Take(6).Select(wait => Math.Round(wait.TotalSeconds, 2)));
        Assert.Equal(120, sent.Clock.Waits.Sum(wait => wait.TotalSeconds), 3);
    }

    [Fact]
    public async Task The_wait_that_the_service_asks_for_wins_when_it_is_longer()
    {
        var sent = new SentRequests { Answers = { () => Hinted("30") } };
        sent.Answers_with(200, Answer("COMPLETE"));

        await sent.Client().Poller.WaitAsync(Batch("PENDING", Link));

        Assert.Equal(30, sent.Clock.Waits[1].TotalSeconds);
    }

    [Theory]
    [InlineData("https://evil.example.com/batches/7")]
    [InlineData("http://api.hubapi.com/batches/7")]
    [InlineData("https://api.hubapi.com:8443/batches/7")]
    [InlineData("//evil.example.com/batches/7")]
    [InlineData("javascript:alert(1)")]
    public async Task A_link_to_another_origin_is_never_followed(string link)
    {
        var sent = new SentRequests();

        await Assert.ThrowsAsync<InvalidOperationException>(() => sent.Client().Poller.WaitAsync(Batch("PENDING", link)));

        Assert.Empty(sent.All);
    }

    [Fact]
    public async Task A_link_without_host_belongs_to_the_service()
    {
        var sent = new SentRequests().Answers_with(200, Answer("COMPLETE"));

        await sent.Client().Poller.WaitAsync(Batch("PENDING", "/batches/7"));

        Assert.Equal($"GET {Link}", sent.All[0].Line);
    }

    [Fact]
    public async Task A_batch_can_be_asked_about_once_and_keeps_its_final_state()
    {
        var sent = new SentRequests().Answers_with(200, Answer("COMPLETE"));
        var operation = sent.Client().Poller.Watch(Batch("PENDING", Link));

        await operation.UpdateAsync();
        await operation.UpdateAsync();
        await operation.WaitForCompletionAsync();

        Assert.True(operation.IsFinal);
        Assert.Equal(1, operation.Checks);
        Assert.Single(sent.All);
    }

    [Fact]
    public async Task A_caller_who_knows_how_to_ask_needs_no_link()
    {
        var sent = new SentRequests();
        var asked = 0;
        var operation = sent.Client().Poller.Watch(Batch("PENDING", null), _ => Task.FromResult(Batch(++asked == 3 ? "COMPLETE" : "PENDING", null)));

        var result = await operation.WaitForCompletionAsync();

        Assert.Equal(BatchStatus.Complete, result.Status);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        var sent = new SentRequests();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent.Client().Poller.WaitAsync(Batch("PENDING", Link), cancellationToken: cancelled.Token));

        Assert.Empty(sent.All);
    }

    private static string Answer(string status) => $$"""{"links":{"status":"{{Link}}"},"status":"{{status}}"}""";

    private static HttpResponseMessage Hinted(string seconds)
    {
        var answer = SentRequests.Answer(200, Answer("PROCESSING"));
        answer.Headers.Add("Retry-After", seconds);
        return answer;
    }

    private static ContactIdSubscriberBatchResult Batch(string status, string? link)
        => new() { Status = new BatchStatus(status), Links = link is null ? null : new Dictionary<string, string> { ["status"] = link } };
}
