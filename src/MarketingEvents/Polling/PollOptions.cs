namespace HubSpot.MarketingEvents;

/// <summary>How often and how long is asked whether something has happened yet.</summary>
public sealed class PollOptions
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>The wait before the first look. Default: 1 second. Accepted: 1 millisecond to 1 hour.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How much longer each wait is than the one before. Default: 1.6. Accepted: 1 (all alike) to 10.</summary>
    public double Growth { get; set; } = 1.6;

    /// <summary>Where waits stop growing. Default: 10 seconds. Accepted: <see cref="FirstWait"/> to 1 hour. The service can ask for more.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest share by which chance shortens a wait, so that many askers do not ask at once. Default: 0.2. Accepted: 0 to 0.9.</summary>
    public double Jitter { get; set; } = 0.2;

    /// <summary>After this time comes the last look, even if the service asked to wait longer. Default: 2 minutes. Accepted: 0 (one look, no waiting) to 1 day.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>A private copy with values that are known to work.</summary>
    /// <exception cref="ArgumentException">Values are out of range; the message names all of them.</exception>
    internal PollOptions Validated()
    {
        var copy = (PollOptions)MemberwiseClone();
        new OptionsCheck(nameof(PollOptions))
            .Between(nameof(FirstWait), copy.FirstWait, ShortestWait, OneHour)
            .Between(nameof(Growth), copy.Growth, 1, 10)
            .Between(nameof(LongestWait), copy.LongestWait, copy.FirstWait, OneHour)
            .Between(nameof(Jitter), copy.Jitter, 0, 0.9)
            .Between(nameof(Deadline), copy.Deadline, TimeSpan.Zero, OneDay)
            .ThrowIfAny();
        return copy;
    }
}
