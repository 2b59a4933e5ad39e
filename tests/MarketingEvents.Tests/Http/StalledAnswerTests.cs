using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace HubSpot.MarketingEvents.Tests;

public class StalledAnswerTests
{
    [Theory(Timeout = 10_000)]
    [InlineData(200)]
    [InlineData(400)]
    public async Task An_answer_that_stops_in_the_middle_ends_with_the_attempts_time(int status)
    {
        var clock = new FakeTimeProvider();
        var body = new StalledStream();
        var sent = new SentRequests { AnswersEach = _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) } };
        var client = sent.Client(options =>
        {
            options.TimeProvider = clock;
            options.AttemptTimeout = TimeSpan.FromSeconds(100);
        });

        var call = Task.Run(() => client.Events.ListAsync());
        await body.IsRead;
        clock.Advance(TimeSpan.FromSeconds(101));

        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    /// <summary>Gives nothing until it is closed, as a connection does.</summary>
    private sealed class StalledStream : MemoryStream
    {
        private readonly TaskCompletionSource _read = new();
        private readonly TaskCompletionSource<int> _closed = new();

        public Task IsRead => _read.Task;

        public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, default).GetAwaiter().GetResult();

        public override int Read(Span<byte> buffer) => ReadAsync([], 0, 0, default).GetAwaiter().GetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => await ReadAsync([], 0, 0, cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            _read.TrySetResult();
            return _closed.Task.WaitAsync(cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _closed.TrySetException(new IOException("closed"));
            base.Dispose(disposing);
        }
    }
}
