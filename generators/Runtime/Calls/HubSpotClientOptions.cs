namespace HubSpot.MarketingEvents;

/// <summary>How calls are sent: time limits, retries and the clock. Copied and checked when a client is made; later changes have no effect.</summary>
public class HubSpotClientOptions
{
    /// <summary>How long one attempt may take until its answer begins, and again how long the rest of the answer may take. Default 100 seconds, the service's own ceiling; 1 second to 1 hour.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long a call may take with all of its attempts and waits, those for the rate limit included. Default <see cref="Timeout.InfiniteTimeSpan"/>;
    /// 1 second to 2 days. A call whose next retry would come too late fails at once with what the service answered last.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>How often a call is retried after status 423, 429, 477, 5xx or silence, where that is safe. Default 5; 0 to 20.</summary>
    public int Retries { get; set; } = 5;

    /// <summary>The wait before the first retry; it doubles each time, with jitter. Default 1 second; 0 to 1 minute.</summary>
    public TimeSpan FirstRetryWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait before a retry. Default 30 seconds; <see cref="FirstRetryWait"/> to 1 day. When the service asks for a longer one, the
    /// call is not retried: it fails, and <see cref="HubSpotException.RetryAfter"/> says how long. While an account is moved to another data
    /// center (status 477) the service asks for up to 24 hours.
    /// </summary>
    public TimeSpan LongestRetryWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When calls fail at once because the service does not answer. Default null: never.</summary>
    public CircuitBreakerOptions? CircuitBreaker { get; set; }

    /// <summary>
    /// The time zone of the account, at whose midnight the service resets the daily limit; <see cref="HubSpotException.ResetsAt"/> needs it.
    /// Default UTC.
    /// </summary>
    public TimeZoneInfo AccountTimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>The clock of all waits and deadlines. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Which calls go first where calls wait for a rate limit.</summary>
    internal CallPriority Priority { get; private set; }

    /// <exception cref="ArgumentException">A value is out of its range; the message names all of them.</exception>
    internal static T Checked<T>(T options)
        where T : HubSpotClientOptions
    {
        var copy = (T)(options ?? throw new ArgumentNullException(nameof(options))).MemberwiseClone();
        var check = new OptionsCheck(options.GetType().Name);
        copy.Check(check);
        check.ThrowIfAny();
        copy.CircuitBreaker = copy.CircuitBreaker?.Copy();
        return copy;
    }

    /// <summary>The options of a client whose calls do some things otherwise.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names all of them.</exception>
    internal HubSpotClientOptions With(CallOptions call)
    {
        var copy = (HubSpotClientOptions)MemberwiseClone();
        copy.TotalTimeout = call.TotalTimeout ?? TotalTimeout;
        copy.Retries = call.Retries ?? Retries;
        copy.Priority = call.Priority;
        var check = new OptionsCheck(nameof(CallOptions));
        copy.CheckCalls(check);
        check.That(call.Priority is CallPriority.Low or CallPriority.Normal or CallPriority.High, nameof(Priority), FormattableString.Invariant($"must be Low, Normal or High, but is '{(int)call.Priority}'"));
        check.ThrowIfAny();
        return copy;
    }

    internal virtual void Check(OptionsCheck check)
    {
        CircuitBreaker?.Check(check);
        CheckCalls(check)
            .Between(nameof(AttemptTimeout), AttemptTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1))
            .Between(nameof(FirstRetryWait), FirstRetryWait, TimeSpan.Zero, TimeSpan.FromMinutes(1))
            .Between(nameof(LongestRetryWait), LongestRetryWait, FirstRetryWait, TimeSpan.FromDays(1))
            .NotNull(nameof(AccountTimeZone), AccountTimeZone)
            .NotNull(nameof(TimeProvider), TimeProvider);
    }

    private OptionsCheck CheckCalls(OptionsCheck check)
    {
        if (TotalTimeout != Timeout.InfiniteTimeSpan)
        {
            check.Between(nameof(TotalTimeout), TotalTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromDays(2));
        }

        return check.Between(nameof(Retries), Retries, 0, 20);
    }
}
