using System.Threading.RateLimiting;

namespace HubSpot.MarketingEvents;

/// <summary>
/// How many calls a client may make. Calls beyond it wait for their turn instead of being refused with status 429. <see cref="RateLimits"/> has the
/// limits of HubSpot's plans. Each client counts for itself; to share a limit among clients or machines, give them one <see cref="RateLimiter"/>.
/// </summary>
public sealed class RateLimit
{
    /// <summary>A number of calls in any window of a length, and in a day.</summary>
    /// <param name="calls">The most calls in a window, retries included. Accepted: 1 to 100,000.</param>
    /// <param name="window">The length of the window, which rolls. Accepted: 100 milliseconds to 1 hour.</param>
    /// <param name="callsPerDay">
    /// The most calls until midnight in <see cref="HubSpotClientOptions.AccountTimeZone"/>; null for no such limit. Calls beyond it do not wait: they
    /// fail with <see cref="HubSpotException.PolicyName"/> DAILY. The count begins anew with the process; what the service says about the rest of
    /// the day lowers it.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public RateLimit(int calls, TimeSpan window, int? callsPerDay = null)
    {
        Calls = calls is >= 1 and <= 100_000 ? calls : throw new ArgumentOutOfRangeException(nameof(calls), calls, "Must be between 1 and 100,000.");
        Window = window >= TimeSpan.FromMilliseconds(100) && window <= TimeSpan.FromHours(1)
            ? window
            : throw new ArgumentOutOfRangeException(nameof(window), window, "Must be between 100 milliseconds and 1 hour.");
        CallsPerDay = CheckedDay(callsPerDay);
    }

    private RateLimit(RateLimiter limiter, int? callsPerDay)
    {
        Limiter = limiter ?? throw new ArgumentNullException(nameof(limiter));
        CallsPerDay = CheckedDay(callsPerDay);
    }

    /// <summary>The most calls in a window; 0 when a <see cref="Limiter"/> decides.</summary>
    public int Calls { get; }

    /// <summary>The length of the window; zero when a <see cref="Limiter"/> decides.</summary>
    public TimeSpan Window { get; }

    /// <summary>The most calls of a day; null for no such limit.</summary>
    public int? CallsPerDay { get; }

    /// <summary>The limiter that decides; null when <see cref="Calls"/> and <see cref="Window"/> do.</summary>
    public RateLimiter? Limiter { get; }

    /// <summary>
    /// One permit of the limiter for each attempt, returned when the attempt is over. A limiter that refuses is asked again after the time that it
    /// names, or 50 milliseconds. The caller keeps and disposes the limiter.
    /// </summary>
    /// <param name="limiter">The limiter.</param>
    /// <param name="callsPerDay">The most calls of a day beside it; null for no such limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static RateLimit Of(RateLimiter limiter, int? callsPerDay = null) => new(limiter, callsPerDay);

    /// <inheritdoc cref="Of" />
    public static implicit operator RateLimit(RateLimiter limiter) => new(limiter, null);

    private static int? CheckedDay(int? calls)
        => calls is null or >= 1 ? calls : throw new ArgumentOutOfRangeException("callsPerDay", calls, "Must be at least 1, or null.");
}
