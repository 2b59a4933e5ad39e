using System.Text;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Request bodies, which have the same bytes each time they are written.</summary>
public class RequestTests
{
    private static readonly ContactIdSubscriberBatch Batch = new() { Inputs = [new ContactIdSubscriber { Vid = 7, Properties = { ["joinedAt"] = "\u00e4" } }] };

    [Fact]
    public async Task A_body_can_be_sent_again_and_says_how_long_it_is()
    {
        using var body = Body(Batch);
        var length = body.ToContent().Headers.ContentLength;
        var first = new MemoryStream();
        var second = new MemoryStream();

        await body.ToContent().CopyToAsync(first);
        await body.ToContent().CopyToAsync(second);

        Assert.Equal(JsonConvert.SerializeObject(Batch), Encoding.UTF8.GetString(first.ToArray()));
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal(length, first.Length);
    }

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2029')]
    [InlineData('\n')]
    [InlineData('"')]
    [InlineData('a')]
    public async Task A_long_text_is_escaped_wherever_it_needs_it(char c)
    {
        foreach (var text in Enumerable.Range(500, 30).Append(1023).Append(1024).Select(i => new string('a', i) + c + new string('a', i) + c).Append(new string(c, 1_000_000)))
        {
            var batch = new ContactIdSubscriberBatch { Inputs = [new ContactIdSubscriber { Properties = { ["text"] = text } }] };
            using var body = Body(batch);

            Assert.Equal(JsonConvert.SerializeObject(batch), await body.ToContent().ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_change_of_the_model_after_the_first_attempt_changes_nothing()
    {
        var batch = new ContactIdSubscriberBatch { Inputs = [new ContactIdSubscriber { Vid = 7 }] };
        using var body = Body(batch);

        batch.Inputs.Clear();

        Assert.Contains("\"vid\":7", await body.ToContent().ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_is_not_given_back_while_a_connection_still_sends_it()
    {
        var stream = new StuckStream();
        var body = Body(Batch);
        var sending = body.ToContent().CopyToAsync(stream);

        body.Dispose();
        var others = Enumerable.Range(0, 100).Select(_ => Body(new ContactIdSubscriberBatch())).ToList();
        stream.GoOn();
        await sending;

        Assert.Equal(JsonConvert.SerializeObject(Batch), stream.Text);
        others.ForEach(other => other.Dispose());
    }

    [Fact]
    public async Task A_body_that_was_given_back_cannot_be_sent()
    {
        var body = Body(Batch);

        body.Dispose();
        body.Dispose();

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => body.ToContent().CopyToAsync(Stream.Null));

        Assert.IsType<ObjectDisposedException>(failure.InnerException);
    }

    [Fact]
    public void A_body_has_left_when_somebody_began_to_take_it()
    {
        using var body = Body(Batch);

        Assert.False(body.HasLeft);
        _ = body.ToContent().CopyToAsync(new StuckStream());

        Assert.True(body.HasLeft);
    }

    private static BytesBody Body(object model) => new(JsonText.WriteUtf8(model), "application/json; charset=utf-8");

    private sealed class StuckStream : MemoryStream
    {
        private readonly TaskCompletionSource _goOn = new();

        public string Text => Encoding.UTF8.GetString(ToArray());

        public void GoOn() => _goOn.SetResult();

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await _goOn.Task;
            Write(buffer, offset, count);
        }
    }
}
