namespace HubSpot.MarketingEvents;

/// <summary>How a recording sends and reads back. Checked and copied when a recording starts.</summary>
public sealed class RecordingOptions
{
    /// <summary>
    /// Attendees per request. Default 100; 1 to 1,000. HubSpot's own maximum is not published; a chunk that it refuses is halved.
    /// </summary>
    public int ChunkSize { get; set; } = 100;

    /// <summary>What happens to a list with invalid attendees. Default: the others are sent. A stream accepts the default only.</summary>
    public InvalidAttendees OnInvalid { get; set; } = InvalidAttendees.SendTheOthers;

    /// <summary>The rules of the check. Default: all.</summary>
    public ValidationOptions Validation { get; set; } = new();

    /// <summary>The waits between reads and the deadline. Default: 1 second, growing by 1.6 to 10 seconds, for 2 minutes.</summary>
    public PollOptions Polling { get; set; } = new();

    /// <summary>
    /// How many attendees that are still not visible at the deadline are looked up one by one. Default 200; 0 to 10,000.
    /// The event's list can lag behind the contact's (observed).
    /// </summary>
    public int ContactReads { get; set; } = 200;

    /// <summary>
    /// How often a chunk whose answer never came is sent again, byte for byte, after a read-back did not show it. Default 2; 0 to 10.
    /// </summary>
    public int SilentRetries { get; set; } = 2;

    /// <summary>
    /// How many chunks are on their way at once. Default 4, which at a usual 220 ms per call is just below the smallest published rate
    /// limit (190 calls per 10 seconds); 1 to 64. The first chunk goes alone until it is accepted, and one contact's instants are never
    /// on their way at once.
    /// </summary>
    public int ChunksInFlight { get; set; } = 4;

    /// <summary>
    /// Receives progress after every chunk and every read, on the thread that records. Default none. If it throws, that is logged once
    /// as a warning, it is not called again, and the recording goes on.
    /// </summary>
    public IProgress<RecordingProgress>? Progress { get; set; }

    internal RecordingOptions CheckedCopy()
    {
        var copy = (RecordingOptions)MemberwiseClone();
        new OptionsCheck(nameof(RecordingOptions))
            .Between(nameof(ChunkSize), copy.ChunkSize, 1, 1000)
            .Between(nameof(ContactReads), copy.ContactReads, 0, 10_000)
            .Between(nameof(SilentRetries), copy.SilentRetries, 0, 10)
            .Between(nameof(ChunksInFlight), copy.ChunksInFlight, 1, 64)
            .That(copy.OnInvalid is InvalidAttendees.SendTheOthers or InvalidAttendees.SendNothing, nameof(OnInvalid), $"must be SendTheOthers or SendNothing, but is '{copy.OnInvalid}'")
            .NotNull(nameof(Validation), copy.Validation)
            .NotNull(nameof(Polling), copy.Polling)
            .ThrowIfAny();
        copy.Polling = copy.Polling.Validated();
        return copy;
    }
}
