using System.Net.Http.Headers;
using System.Text;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Requests that no client should send. Each gets a refusal with the id of its header, and the server goes on.</summary>
public class HostileRequestTests
{
    private static readonly string Attend = $"{Bare.V3}/attendance/webinar-7/attend/email-create?externalAccountId=acct-1";

    public static TheoryData<string, string> Bodies => new()
    {
        { "not JSON", "{\"inputs\":" },
        { "another type", """{"inputs":5}""" },
        { "a list", "[]" },
        { "null", "null" },
        { "a text for a number", """{"inputs":[{"email":"a@example.com","interactionDateTime":"tomorrow"}]}""" },
        { "a number beyond 64 bits", """{"inputs":[{"email":"a@example.com","interactionDateTime":99999999999999999999}]}""" },
        { "an object for a text", """{"inputs":[{"email":{},"interactionDateTime":1779267600000}]}""" },
        { "200 levels", "{\"x\":" + new string('[', 200) + new string(']', 200) + "}" },
        { "a comment", """{/* */"inputs":[]}""" },
        { "more behind the end", """{"inputs":[]}{}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_cannot_be_used_is_refused(string what, string body)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync(Attend, body);

        Assert.True((400, "VALIDATION_ERROR") == (answer.Status, (string?)answer.Json["category"]), what);
        AssertRefused(answer, 400);
    }

    [Fact]
    public async Task Unknown_members_nested_deep_are_ignored_up_to_a_limit()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync(Attend, "{\"x\":" + new string('[', 60) + new string(']', 60) + ",\"inputs\":[]}");

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_body_that_is_not_utf_8_is_refused()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.SendContentAsync(HttpMethod.Post, Attend, Bytes([.. "{\"inputs\":[{\"email\":\""u8, 0xC3, 0x28, .. "\"}]}"u8]));

        AssertRefused(answer, 400);
        Assert.Contains("UTF-8", answer.Message);
    }

    [Fact]
    public async Task Half_a_character_pair_does_not_break_the_answer()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/events", """{"eventName":"\ud800","eventOrganizer":"O","externalAccountId":"a","externalEventId":"e"}""");

        Assert.Equal((200, "\uFFFD"), (answer.Status, (string?)answer.Json["eventName"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_with_a_body(bool saysItsLength)
    {
        await using var bare = await Bare.StartAsync(options => options.LargestBody = 1000);
        var content = Bytes(new byte[1001]);
        if (!saysItsLength)
        {
            content = new StreamContent(new Endless(1001));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        var answer = await bare.SendContentAsync(HttpMethod.Post, Attend, content);

        AssertRefused(answer, 413);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused_with_a_body(string? mediaType)
    {
        await using var bare = await Bare.StartAsync();
        var content = Bytes("{}"u8.ToArray());
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);

        var answer = await bare.SendContentAsync(HttpMethod.Post, Attend, content);

        AssertRefused(answer, 415);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("dzk5OTk5OTk5OTk5OTk5OTk5OTk5")]
    [InlineData("ezE")]
    [InlineData("w%00")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cursor_of_somebody_else_is_refused(string after)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown?after={after}");

        AssertRefused(answer, 400);
    }

    [Fact]
    public async Task A_cursor_behind_the_end_gives_an_empty_page()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown?after={Convert.ToBase64String("w9000000000000000000"u8)}");

        Assert.Equal((200, 0), (answer.Status, answer.Json["results"]!.Count()));
    }

    [Theory]
    [InlineData("/events/..%2F..%2Fetc?externalAccountId=acct-1", 404)]
    [InlineData("/%2e%2e/%2e%2e/events", 404)]
    [InlineData("/events/%ff%fe?externalAccountId=acct-1", 404)]
    [InlineData("/events/%zz?externalAccountId=acct-1", 404)]
    [InlineData("/99999999999999999999", 400)]
    [InlineData("/-1", 400)]
    [InlineData("/+7", 400)]
    [InlineData("//", 404)]
    public async Task Paths_that_lead_elsewhere_are_only_texts(string path, int status)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.GetAsync(Bare.V3 + path);

        Assert.Equal(status, answer.Status);
        Assert.True(answer.Headers.ContainsKey("x-hubspot-correlation-id"));
        Assert.DoesNotContain("Exception", answer.Body);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused_with_a_body()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/events/{new string('x', 20_000)}?externalAccountId=a");

        AssertRefused(answer, 414);
    }

    [Fact]
    public async Task A_value_of_another_type_is_named_by_its_place()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync(Attend, """{"inputs":[{"email":"a@example.com","interactionDateTime":"tomorrow"}]}""");

        Assert.Equal("Invalid input JSON: the value of 'inputs[0].interactionDateTime' cannot be read.", answer.Message);
    }

    private static void AssertRefused(Bare.Answer answer, int status)
    {
        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Message);
        Assert.Equal(answer.Headers["x-hubspot-correlation-id"], (string?)answer.Json["correlationId"]);
        Assert.DoesNotContain("Exception", answer.Body);
    }

    private static HttpContent Bytes(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>A body whose length nobody knows before it ends.</summary>
    private sealed class Endless(int length) : MemoryStream(Encoding.ASCII.GetBytes(new string(' ', length)))
    {
        public override bool CanSeek => false;
    }
}
