namespace HubSpot.MarketingEvents;

/// <summary>
/// When a client stops calling a service that does not answer: while most of the latest attempts failed, calls fail at once instead of
/// waiting. Failures are silence and status 5xx; refusals are not. Checked and copied when a client is made.
/// </summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>The share of the attempts in <see cref="SamplingTime"/> that must fail. Default 0.5; 0.01 to 1.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>How many attempts there must be in that time. Default 20; 2 to 10,000.</summary>
    public int MinimumAttempts { get; set; } = 20;

    /// <summary>The time that is looked at. Default 30 seconds; 1 second to 10 minutes.</summary>
    public TimeSpan SamplingTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing is sent. One attempt is made then, and decides. Default 30 seconds; 1 second to 1 hour.</summary>
    public TimeSpan BreakTime { get; set; } = TimeSpan.FromSeconds(30);

    internal void Check(OptionsCheck check)
        => check
            .That(FailureRatio is >= 0.01 and <= 1, Named(nameof(FailureRatio)), FormattableString.Invariant($"must be between 0.01 and 1, but is '{FailureRatio}'"))
            .Between(Named(nameof(MinimumAttempts)), MinimumAttempts, 2, 10_000)
            .Between(Named(nameof(SamplingTime)), SamplingTime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10))
            .Between(Named(nameof(BreakTime)), BreakTime, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));

    internal CircuitBreakerOptions Copy() => (CircuitBreakerOptions)MemberwiseClone();

    private static string Named(string member) => $"{nameof(HubSpotClientOptions.CircuitBreaker)}.{member}";
}
