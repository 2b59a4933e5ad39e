namespace HubSpot.MarketingEvents;

/// <summary>How calls are sent: time limits, retries and the clock. Copied and checked when a client is made; later changes have no effect.</summary>
public class HubSpotClientOptions
{
    /// <summary>How long one attempt may take until its answer begins, and again how long the rest of the answer may take. Default 100 seconds, the service's own ceiling; 1 second to 1 hour.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a call is retried after status 429, 5xx or silence, where that is safe. Default 5; 0 to 20.</summary>
    public int Retries { get; set; } = 5;

    /// <summary>The wait before the first retry; it doubles each time, with jitter. Default 1 second; 0 to 1 minute.</summary>
    public TimeSpan FirstRetryWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait before a retry. Default 30 seconds; <see cref="FirstRetryWait"/> to 1 hour. When the service asks for a longer one, the
    /// call is not retried: it fails, and <see cref="HubSpotException.RetryAfter"/> says how long.
    /// </summary>
    public TimeSpan LongestRetryWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of all waits and deadlines. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A value is out of its range; the message names all of them.</exception>
    internal static T Checked<T>(T options)
        where T : HubSpotClientOptions
    {
        var copy = (T)(options ?? throw new ArgumentNullException(nameof(options))).MemberwiseClone();
        var check = new OptionsCheck(options.GetType().Name);
        copy.Check(check);
        check.ThrowIfAny();
        return copy;
    }

    internal virtual void Check(OptionsCheck check)
        => check
            .Between(nameof(AttemptTimeout), AttemptTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1))
            .Between(nameof(Retries), Retries, 0, 20)
            .Between(nameof(FirstRetryWait), FirstRetryWait, TimeSpan.Zero, TimeSpan.FromMinutes(1))
            .Between(nameof(LongestRetryWait), LongestRetryWait, FirstRetryWait, TimeSpan.FromHours(1))
            .NotNull(nameof(TimeProvider), TimeProvider);
}
