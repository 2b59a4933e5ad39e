using System.Net;
using System.Text;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Whatever is left of a refusal is told.</summary>
public class ErrorBodyTests
{
    private const string Error = """{"status":"error","category":"VALIDATION_ERROR","correlationId":"c-81","message":"contact 7 is gone"}""";

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "text behind it", Encoding.UTF8.GetBytes(Error + "\n-- proxy") },
        { "half a surrogate pair", Encoding.UTF8.GetBytes(Error.Replace("gone", "gone\",\"link\":\"\\ud83d")) },
        { "a byte that is no UTF-8", [.. Encoding.Latin1.GetBytes(Error.Replace("}", ",\"link\":\"\u00e9\"}"))] },
        { "text behind it, and details in it", Encoding.UTF8.GetBytes(Error.Replace("\"category\"", "\"errors\":[{\"message\":\"m\",\"context\":{\"a\":[\"b\"]}},\"n\"],\"category\"") + "\n-- proxy") },
        { "no end", Encoding.UTF8.GetBytes(Error[..^1]) },
        { "a member of another kind", Encoding.UTF8.GetBytes(Error.Replace("}", ",\"errorTokens\":7}")) },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task A_damaged_body_is_read_as_far_as_it_goes(string damage, byte[] body)
    {
        var sent = new SentRequests { AnswersEach = _ => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new ByteArrayContent(body) } };

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.ListAsync());

        Assert.Equal((damage, "VALIDATION_ERROR", "c-81", "contact 7 is gone"), (damage, refusal.Category, refusal.CorrelationId, refusal.ServiceMessage));
    }

    [Fact]
    public async Task A_connection_that_breaks_behind_the_error_loses_nothing_of_it()
    {
        var sent = new SentRequests { AnswersEach = _ => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(new BreakingStream(Encoding.UTF8.GetBytes(Error))) } };

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.DeleteAsync(7));

        Assert.Equal("contact 7 is gone", refusal.ServiceMessage);
    }

    [Fact]
    public async Task A_successful_answer_that_breaks_off_is_a_failed_transport()
    {
        var sent = new SentRequests { AnswersEach = _ => new HttpResponseMessage { Content = new StreamContent(new BreakingStream("{}"u8.ToArray())) } };

        await Assert.ThrowsAsync<HubSpotTransportException>(() => sent.Client().Events.CreateAsync(Event()));
    }

    [Fact]
    public async Task Attendees_between_two_refusals_without_a_message_are_still_sent()
    {
        var sent = new SentRequests
        {
            AnswersEach = request => request.Body is { } body && (body.Contains("\"vid\":1,", StringComparison.Ordinal) || body.Contains("\"vid\":1}", StringComparison.Ordinal) || body.Contains("\"vid\":5", StringComparison.Ordinal))
                ? SentRequests.Answer(400, "<html>no</html>", "text/html")
                : SentRequests.Answer(200, """{"status":"COMPLETE","results":[],"total":0}"""),
        };

        await sent.Client().Recorder.RecordAttendedAsync(
            new EventKey(1), [.. Enumerable.Range(1, 5).Select(vid => Attendance.OfContact(vid, Some.Noon.AddHours(-3), Some.Noon.AddHours(-2)))]);

        Assert.Contains(sent.Posts, post => post.Body!.Contains("\"vid\":3", StringComparison.Ordinal) && !post.Body.Contains("\"vid\":5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_date_to_come_back_at_counts_from_the_clock_of_the_options()
    {
        var sent = new SentRequests
        {
            AnswersEach = _ =>
            {
                var answer = SentRequests.Answer(404, Error);
                answer.Headers.Add("Retry-After", Some.Noon.AddHours(2).ToString("R"));
                return answer;
            },
        };

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => sent.Client().Events.ListAsync());

        Assert.Equal(TimeSpan.FromHours(2), refusal.RetryAfter);
    }

    private static EventCreateRequest Event() => new() { EventName = "n", EventOrganizer = "o", ExternalAccountId = "a", ExternalEventId = "e" };

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("reset");

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
            => await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);
    }
}
