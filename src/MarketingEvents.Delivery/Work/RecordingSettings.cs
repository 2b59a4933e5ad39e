namespace HubSpot.MarketingEvents.Delivery;

/// <summary>The options of the recordings that a worker makes.</summary>
internal static class RecordingSettings
{
    /// <summary>Reading back once, without waiting: what was sent before the last lease ran out is visible if it was stored.</summary>
    public static RecordingOptions OneLook(RecordingOptions options)
        => With(options, options.ChunkSize, new PollOptions { Deadline = TimeSpan.Zero }, contactReads: 0);

    /// <summary>The same in smaller chunks the more often they failed, so that an entry over which the service fails ends up alone.</summary>
    public static RecordingOptions ForAttempt(RecordingOptions options, int attempts)
        => With(options, Math.Max(1, options.ChunkSize >> (2 * Math.Min(attempts, 5))), options.Polling, options.ContactReads);

    private static RecordingOptions With(RecordingOptions options, int chunkSize, PollOptions polling, int contactReads)
    {
        var copy = options.CheckedCopy();
        (copy.ChunkSize, copy.Polling, copy.ContactReads) = (chunkSize, polling, contactReads);
        return copy;
    }
}
