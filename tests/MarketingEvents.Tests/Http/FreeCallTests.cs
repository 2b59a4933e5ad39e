using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

public class FreeCallTests
{
    private readonly SentRequests _sent = new SentRequests().Answers_with(200, """{"results":[1,2]}""");

    [Fact]
    public async Task An_operation_that_the_document_does_not_know_can_be_called()
    {
        var answer = await _sent.Client().SendAsync<JToken>(HttpMethod.Get, "/participations/7/something-new?limit=2");

        Assert.Equal("GET https://api.hubapi.com/marketing/v3/marketing-events/participations/7/something-new?limit=2", _sent.All.Single().Line);
        Assert.Equal("Bearer token-of-the-test", _sent.All.Single().Headers["Authorization"]);
        Assert.Equal(2, answer!["results"]!.Count());
    }

    [Fact]
    public async Task A_body_is_sent_as_json_and_the_answer_read_as_a_model()
    {
        var sent = new SentRequests().Answers_with(201, """{"eventName":"Webinar","objectId":"7"}""");

        var answer = await sent.Client().SendWithResponseAsync<EventDetails>(HttpMethod.Post, "/events/new-way", new { name = "Webinar" });

        Assert.Equal("""{"name":"Webinar"}""", sent.All.Single().Body);
        Assert.Equal((201, "Webinar"), (answer.StatusCode, answer.Body!.EventName));
    }

    [Fact]
    public async Task An_answer_without_a_body_is_null()
        => Assert.Null(await new SentRequests().Answers_with(204).Client().SendAsync<JToken>(HttpMethod.Delete, "/events/7"));

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("PUT", 2)]
    [InlineData("DELETE", 2)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task Only_methods_that_may_be_repeated_are_retried_after_a_server_error(string method, int attempts)
    {
        var sent = new SentRequests().Answers_with(503).Answers_with(200, "{}");

        await Record.ExceptionAsync(() => sent.Client().SendAsync<JToken>(new HttpMethod(method), "/events/7"));

        Assert.Equal(attempts, sent.All.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("events")]
    [InlineData("https://example.com/events")]
    [InlineData("/../contacts")]
    [InlineData("/events/%2e%2e/%2E%2E/contacts")]
    [InlineData("/events/./7")]
    [InlineData("/events\\..\\7")]
    [InlineData("/events#7")]
    [InlineData("/events\r\nHost: example.com")]
    public async Task A_path_that_leads_elsewhere_is_refused_and_not_quoted(string path)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => _sent.Client().SendAsync<JToken>(HttpMethod.Get, path));

        Assert.Empty(_sent.All);
        Assert.True(path.Length == 0 || !error.Message.Contains(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_slash_names_no_other_host()
    {
        await _sent.Client().SendAsync<JToken>(HttpMethod.Get, "//example.com/events");

        Assert.StartsWith("GET https://api.hubapi.com/marketing/v3/marketing-events//example.com/", _sent.All.Single().Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_no_path()
    {
        var sent = new SentRequests().Answers_with(404);

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().SendAsync<JToken>(HttpMethod.Get, "/contacts/ada%40example.com"));

        Assert.DoesNotContain("ada", refusal.ToString(), StringComparison.Ordinal);
    }
}
