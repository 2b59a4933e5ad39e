using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HubSpot.MarketingEvents;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Answers as a client reads them.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData("""{"results":[{"email":"ada@example.com"},{"vid":"ada@example.com"}]}""", "'results[1].vid'")]
    [InlineData("""{"results":[{"email":"ada@example.com" """, "'results[0].email'")]
    [InlineData("""{"links":{"ada@example.com":{}}}""", "'links'")]
    [InlineData("""{"links":{"ada@localhost":{}}}""", "'links'")]
    [InlineData("<html>ada@example.com</html>", "''")]
    [InlineData("\u00ff\u00fe", "''")]
    public async Task One_that_cannot_be_read_says_where_and_not_what(string answer, string place)
    {
        var client = Client(new ByteArrayContent(Encoding.UTF8.GetBytes(answer)));

        var refusal = await Assert.ThrowsAsync<HubSpotException>(
            () => client.Attendance.CreateByEmailAsync(7, SubscriberState.Attend, new EmailSubscriberBatch { Inputs = [new EmailSubscriber { Email = "bob@example.com", InteractionDateTime = 1 }] }));

        Assert.Matches($@"cannot be read at {Regex.Escape(place)} \(line \d, position \d+\)", refusal.Message);
        Assert.DoesNotContain("ada", refusal.ToString());
    }

    [Fact]
    public async Task An_error_without_end_is_read_to_a_limit()
    {
        var body = new EndlessStream();

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => Client(new StreamContent(body), HttpStatusCode.BadRequest).Events.ListAsync());

        Assert.Equal(400, refusal.StatusCode);
        Assert.Equal(64 * 1024, body.Given);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_to_a_limit_and_refused()
    {
        var body = new EndlessStream();

        var failure = await Assert.ThrowsAsync<HubSpotTransportException>(() => Client(new StreamContent(body)).Events.ListAsync());

        Assert.Contains("longer than 134217728 bytes", failure.InnerException!.Message);
        Assert.Equal(128 * 1024 * 1024, body.Given);
    }

    [Fact]
    public async Task Headers_are_there_for_whoever_asks()
    {
        var client = Client(new StringContent("{}", Encoding.UTF8, "application/json"));

        var response = await client.Events.ListWithResponseAsync(new EventsListQuery());

        Assert.Equal("c-81", response.CorrelationId);
        Assert.Equal(["application/json; charset=utf-8"], response.Headers["content-type"]);
        Assert.Same(response.Headers, response.Headers);
    }

    private static MarketingEventsClient Client(HttpContent answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var services = new ServiceCollection();
        services
            .AddHubSpotMarketingEvents(options => options.AccessToken = "token-of-the-test")
            .ConfigurePrimaryHttpMessageHandler(() => new Answer(status, answer));
        return services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>();
    }

    private sealed class Answer(HttpStatusCode status, HttpContent content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage(status) { Content = content, Headers = { { "x-hubspot-correlation-id", "c-81" } } });
    }

    private sealed class EndlessStream : MemoryStream
    {
        public int Given { get; private set; }

        public override bool CanSeek => false;

        // The client calls this one on .NET, and the other on .NET Standard.
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
            => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
