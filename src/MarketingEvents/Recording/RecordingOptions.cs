namespace HubSpot.MarketingEvents;

/// <summary>How a recording sends and reads back. Checked and copied when a recording starts.</summary>
public sealed class RecordingOptions
{
    /// <summary>
    /// Attendees per request. Default 100; 1 to 1,000. HubSpot's own maximum is not published; a chunk that it refuses is halved.
    /// </summary>
    public int ChunkSize { get; set; } = 100;

    /// <summary>What happens to a list with invalid attendees. Default: the others are sent.</summary>
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
    public int SilentRepeats { get; set; } = 2;

    /// <summary>Told after every chunk and every read. Default none. It must not throw: that would end the recording without a report.</summary>
    public IProgress<RecordingProgress>? Progress { get; set; }

    internal RecordingOptions CheckedCopy()
    {
        var copy = (RecordingOptions)MemberwiseClone();
        new OptionsCheck(nameof(RecordingOptions))
            .Between(nameof(ChunkSize), copy.ChunkSize, 1, 1000)
            .Between(nameof(ContactReads), copy.ContactReads, 0, 10_000)
            .Between(nameof(SilentRepeats), copy.SilentRepeats, 0, 10)
            .ThrowIfAny();
        if (copy.OnInvalid is not (InvalidAttendees.SendTheOthers or InvalidAttendees.SendNothing))
        {
            throw new ArgumentException($"RecordingOptions.OnInvalid must be SendTheOthers or SendNothing, but is '{(int)copy.OnInvalid}'.");
        }

        _ = copy.Validation ?? throw new ArgumentException("RecordingOptions.Validation must not be null.");
        copy.Polling = (copy.Polling ?? throw new ArgumentException("RecordingOptions.Polling must not be null.")).Validated();
        return copy;
    }
}
