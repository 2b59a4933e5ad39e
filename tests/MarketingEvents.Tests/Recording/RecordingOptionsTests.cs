namespace HubSpot.MarketingEvents.Tests;

public class RecordingOptionsTests
{
    [Fact]
    public void Everything_out_of_range_is_named_at_once()
    {
        var options = new RecordingOptions { ChunkSize = 0, ContactReads = -1, SilentRetries = 11, ChunksInFlight = 65, OnInvalid = 0, Validation = null!, Polling = null! };

        var failure = Assert.Throws<ArgumentException>(() => options.CheckedCopy());

        Assert.Equal(
            """
            RecordingOptions.ChunkSize must be between 1 and 1000, but is '0'.
            RecordingOptions.ContactReads must be between 0 and 10000, but is '-1'.
            RecordingOptions.SilentRetries must be between 0 and 10, but is '11'.
            RecordingOptions.ChunksInFlight must be between 1 and 64, but is '65'.
            RecordingOptions.OnInvalid must be SendTheOthers or SendNothing, but is '0'.
            RecordingOptions.Validation must not be null.
            RecordingOptions.Polling must not be null.
            """,
            failure.Message, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_bounds_themselves_are_accepted()
    {
        Assert.NotNull(new RecordingOptions { ChunkSize = 1, ContactReads = 0, SilentRetries = 0, ChunksInFlight = 1 }.CheckedCopy());
        Assert.NotNull(new RecordingOptions { ChunkSize = 1000, ContactReads = 10_000, SilentRetries = 10, ChunksInFlight = 64 }.CheckedCopy());
    }

    [Fact]
    public void Rules_that_are_null_are_refused_like_any_other_option()
        => Assert.Equal("ValidationOptions.SwitchedOff must not be null.", Assert.Throws<ArgumentException>(() => new AttendeeCheck(new ValidationOptions { SwitchedOff = null! })).Message);
}
