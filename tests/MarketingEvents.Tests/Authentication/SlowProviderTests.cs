using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents.Tests;

public class SlowProviderTests
{
    [Fact]
    public async Task A_slow_provider_is_entered_once_by_ten_calls()
    {
        var provider = new SlowProvider();
        var client = new SentRequests().Client(options => options.AccessTokenProvider = provider);

        var calls = Enumerable.Range(0, 10).Select(_ => client.Events.ListAsync()).ToList();
        provider.Answer.SetResult("token");
        await Task.WhenAll(calls);
        await client.Events.ListAsync();

        Assert.Equal(2, provider.Entered);
    }

    [Fact]
    public async Task A_caller_that_leaves_does_not_cancel_the_provider_for_the_others_and_the_last_one_does()
    {
        var provider = new SlowProvider();
        var client = new SentRequests().Client(options => options.AccessTokenProvider = provider);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();

        var calls = new[] { client.Events.ListAsync(cancellationToken: first.Token), client.Events.ListAsync(cancellationToken: second.Token) };
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calls[0]);
        Assert.False(provider.Token.IsCancellationRequested);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calls[1]);

        Assert.True(provider.Token.IsCancellationRequested);
        Assert.Equal(1, provider.Entered);
    }

    [Fact]
    public async Task A_provider_that_was_left_by_all_is_entered_again()
    {
        var provider = new SlowProvider();
        var client = new SentRequests().Client(options => options.AccessTokenProvider = provider);
        using var cancellation = new CancellationTokenSource();
        var left = client.Events.ListAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        provider.Answer.SetResult("token");
        await client.Events.ListAsync();

        Assert.Equal(2, provider.Entered);
    }

    [Fact]
    public async Task A_failure_reaches_all_that_wait_and_nobody_later()
    {
        var provider = new SlowProvider();
        var client = new SentRequests().Client(options => options.AccessTokenProvider = provider);

        var calls = Enumerable.Range(0, 3).Select(_ => Assert.ThrowsAsync<HubSpotTokenException>(() => client.Events.ListAsync())).ToList();
        provider.Answer.SetException(new IOException());
        var failures = await Task.WhenAll(calls);
        provider.Answer = new();
        provider.Answer.SetResult("token");
        await client.Events.ListAsync();

        Assert.Equal(3, failures.Distinct().Count());
        Assert.Equal(2, provider.Entered);
    }

    private sealed class SlowProvider : IAccessTokenProvider
    {
        private int _entered;

        public TaskCompletionSource<string> Answer { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Entered => _entered;

        public CancellationToken Token { get; private set; }

        public AllowedHostsValidator AllowedHostsValidator { get; } = new([]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _entered);
            Token = cancellationToken;
            return Answer.Task;
        }
    }
}
