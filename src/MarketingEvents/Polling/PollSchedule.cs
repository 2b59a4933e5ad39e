namespace HubSpot.MarketingEvents;

/// <summary>Computes waits and never waits itself; without state, so that one schedule serves many polls at once.</summary>
internal sealed class PollSchedule
{
    private readonly PollOptions _options;
    private readonly Func<double> _chance;

    /// <param name="options">Copied and validated.</param>
    /// <param name="chance">Gives a number from 0 to 1 for each wait; called from the threads that poll.</param>
    /// <exception cref="ArgumentException">The options are out of range.</exception>
    public PollSchedule(PollOptions options, Func<double> chance)
    {
        _options = options.Validated();
        _chance = chance;
    }

    /// <summary>The next wait, or null when the deadline has come and the last look has been taken.</summary>
    /// <param name="attempt">Which wait it is, starting at 1.</param>
    /// <param name="elapsed">The time since the start.</param>
    /// <param name="serverHint">How long the service asks to wait; the larger of its wait and ours wins.</param>
    public TimeSpan? NextWait(int attempt, TimeSpan elapsed, TimeSpan? serverHint = null)
    {
        var left = _options.Deadline - elapsed;
        if (left <= TimeSpan.Zero)
        {
            return null;
        }

        var ours = OurWait(attempt);
        var wait = serverHint > ours ? serverHint.Value : ours;
        // Shortened rather than dropped: what becomes visible during the last wait is still seen.
        return wait < left ? wait : left;
    }

    private TimeSpan OurWait(int attempt)
    {
        var ticks = Math.Min(_options.FirstWait.Ticks * Math.Pow(_options.Growth, attempt - 1), _options.LongestWait.Ticks);
        return TimeSpan.FromTicks((long)(ticks * (1 - (_options.Jitter * _chance()))));
    }
}
