namespace HubSpot.MarketingEvents.Cli;

/// <summary>How far a state of a file is.</summary>
/// <param name="State">The state.</param>
/// <param name="Total">How many rows are to be sent.</param>
/// <param name="Answered">Of how many the service has answered the request, or that need none.</param>
/// <param name="Settled">Of how many the verdict is known.</param>
/// <param name="Confirmed">How many were read back.</param>
/// <param name="Rejected">How many were refused.</param>
/// <param name="SettledNow">How many were settled by this run.</param>
/// <param name="Elapsed">How long this run has worked on the state.</param>
internal sealed record ImportProgress(SubscriberState State, int Total, long Answered, long Settled, long Confirmed, long Rejected, long SettledNow, TimeSpan Elapsed)
{
    /// <summary>Settled rows per second; null before the first.</summary>
    public double? Rate => SettledNow > 0 && Elapsed > TimeSpan.Zero ? SettledNow / Elapsed.TotalSeconds : null;

    /// <summary>How long it takes at this rate; null when that is not known.</summary>
    public TimeSpan? TimeLeft => Rate is { } rate ? TimeSpan.FromSeconds(Math.Max(0, Total - Settled) / rate) : null;
}
