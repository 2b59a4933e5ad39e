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

    /// <summary>Told after every chunk and every read. Default none.</summary>
    public IProgress<RecordingProgress>? Progress { get; set; }

    internal RecordingOptions CheckedCopy()
    {
        var copy = (RecordingOptions)MemberwiseClone();
        CheckRange(nameof(ChunkSize), copy.ChunkSize, 1, 1000);
        CheckRange(nameof(ContactReads), copy.ContactReads, 0, 10_000);
        CheckRange(nameof(SilentRepeats), copy.SilentRepeats, 0, 10);
        if (copy.OnInvalid is not (InvalidAttendees.SendTheOthers or InvalidAttendees.SendNothing))
        {
            throw new ArgumentOutOfRangeException(nameof(OnInvalid), copy.OnInvalid, "RecordingOptions.OnInvalid must be SendTheOthers or SendNothing.");
        }

        return copy;
    }

    private static void CheckRange(string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(name, $"RecordingOptions.{name} must be between {least} and {most}, but is '{value}'.");
        }
    }
}
