using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace HubSpot.MarketingEvents.Tests;

public class StalledAnswerTests
{
    [Theory(Timeout = 300_000)]
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
            options.Retries = 0;
        });

        var call = Task.Run(() => client.Events.ListAsync());
        await body.IsRead;
        clock.Advance(TimeSpan.FromSeconds(101));

        await Assert.ThrowsAsync<HubSpotTimeoutException>(() => call);
    }

    [Theory(Timeout = 300_000)]
    [InlineData(200, true)]
    [InlineData(400, true)]
    [InlineData(200, false)]
    [InlineData(400, false)]
    public async Task A_body_that_does_not_listen_ends_all_the_same(int status, bool isTime)
    {
        var clock = new FakeTimeProvider();
        using var caller = new CancellationTokenSource();
        var body = new DeafStream();
        var sent = new SentRequests { AnswersEach = _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) } };
        var client = sent.Client(options => (options.TimeProvider, options.AttemptTimeout, options.Retries) = (clock, TimeSpan.FromSeconds(100), 0));

        var call = Task.Run(() => client.Events.ListAsync(cancellationToken: caller.Token));
        await body.IsRead;
        if (isTime)
        {
            clock.Advance(TimeSpan.FromSeconds(101));
            await Assert.ThrowsAsync<HubSpotTimeoutException>(() => call);
        }
        else
        {
            await caller.CancelAsync();
            Assert.Equal(caller.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        }
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

    /// <summary>Knows nothing of tokens, as many handwritten streams do.</summary>
    private sealed class DeafStream : MemoryStream
    {
        private readonly TaskCompletionSource _read = new();
        private readonly ManualResetEventSlim _closed = new();

        public Task IsRead => _read.Task;

        public override int Read(byte[] buffer, int offset, int count)
        {
            _read.TrySetResult();
            _closed.Wait();
            return 0;
        }

        public override int Read(Span<byte> buffer) => Read([], 0, 0);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Task.Run(() => Read([], 0, 0), CancellationToken.None));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.Run(() => Read([], 0, 0), CancellationToken.None);

        protected override void Dispose(bool disposing) => _closed.Set();
    }
}
