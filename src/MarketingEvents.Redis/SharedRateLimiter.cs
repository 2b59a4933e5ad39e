using System.Threading.RateLimiting;
using RedisRateLimiting;
using StackExchange.Redis;

namespace HubSpot.MarketingEvents;

/// <summary>A window that is counted in Redis. While Redis cannot be reached, this process has a share, or none.</summary>
internal sealed class SharedRateLimiter : RateLimiter
{
    // How much longer than the service's window ours is: it counts when a call arrives, and Redis when it is allowed.
    private const double Margin = 1.03;

    private readonly IConnectionMultiplexer _redis;
    private readonly RedisSlidingWindowRateLimiter<string> _shared;
    private readonly TimeProvider _clock;
    private readonly RollingWindow? _share;
    private readonly TimeSpan _window;
    private long? _lostAt;

    public SharedRateLimiter(RateLimit limit, string key, IConnectionMultiplexer redis, RateLimit? fallback, TimeProvider clock)
    {
        _redis = redis;
        _clock = clock;
        _window = limit.Window;
        _share = fallback is { Limiter: null } ? new(fallback.Calls, fallback.Window, clock) : null;
        _shared = new(key, new()
        {
            PermitLimit = limit.Calls,
            Window = limit.Window * Margin,
            ConnectionMultiplexerFactory = () => redis,
        });
    }

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => _shared.GetStatistics();

    // Asking Redis without waiting would block the thread.
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (_redis.IsConnected)
        {
            try
            {
                // What was sent without Redis is not counted there: until it has left the window, the share holds as well.
                return IsRecovering && _share!.Wait is var wait && wait > TimeSpan.Zero
                    ? new Lease(wait)
                    : Counted(await _shared.AcquireAsync(1, cancellationToken).ConfigureAwait(false));
            }
            catch (Exception e) when (e is RedisException or TimeoutException && _share is not null)
            {
                // The share decides.
            }
        }

        return FromShare();
    }

    private bool IsRecovering => _share is not null && _lostAt is { } lostAt && _clock.GetElapsedTime(lostAt) < _window * Margin;

    private Lease FromShare()
    {
        if (_share is null)
        {
            throw new RedisException("Redis cannot be reached, and SharedRateLimitOptions.Fallback is not set.");
        }

        _lostAt = _clock.GetTimestamp();
        var wait = _share.Wait;
        return wait > TimeSpan.Zero ? new Lease(wait) : (Lease)Counted(new Lease());
    }

    private RateLimitLease Counted(RateLimitLease lease)
    {
        if (lease.IsAcquired)
        {
            _share?.Take();
        }

        return lease;
    }

    private sealed class Lease : RateLimitLease
    {
        private readonly TimeSpan? _retryAfter;

        /// <summary>Granted.</summary>
        public Lease() => IsAcquired = true;

        /// <summary>Refused.</summary>
        public Lease(TimeSpan? retryAfter) => _retryAfter = retryAfter;

        public override bool IsAcquired { get; }

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? _retryAfter : null;
            return metadata is not null;
        }
    }
}
