namespace HubSpot.MarketingEvents.Delivery.Tests;

public class OptionsTests
{
    [Fact]
    public void All_mistakes_are_said_together()
    {
        var options = new OutboxOptions
        {
            LeaseDuration = TimeSpan.Zero,
            PollInterval = TimeSpan.FromDays(1),
            RecordingsAtOnce = 0,
            Recording = new RecordingOptions { ChunkSize = 0, OnInvalid = InvalidAttendees.SendTheOthers },
        };

        var failure = Assert.Throws<ArgumentException>(() => new Outbox(options));

        Assert.Equal(
            """
            OutboxOptions names no database. Call UseSqlite or UsePostgreSql.
            OutboxOptions.LeaseDuration must be between 00:00:01 and 01:00:00, but is '00:00:00'.
            OutboxOptions.PollInterval must be between 00:00:00.0100000 and 01:00:00, but is '1.00:00:00'.
            OutboxOptions.RecordingsAtOnce must be between 1 and 1000, but is '0'.
            RecordingOptions.ChunkSize must be between 1 and 1000, but is '0'.
            """,
            failure.Message);
    }

    [Fact]
    public void A_database_in_memory_is_refused()
        => Assert.StartsWith("The path must name a file, because an outbox in memory loses everything", Assert.Throws<ArgumentException>(() => new OutboxOptions().UseSqlite(":memory:")).Message);

    [Fact]
    public void A_worker_needs_clients()
    {
        using var outbox = new Outbox(new OutboxOptions().UseSqlite(Path.Combine(Path.GetTempPath(), "never-made.db")));

        Assert.Throws<ArgumentException>("outbox", () => new OutboxWorker(outbox));
    }

    [Fact]
    public void The_recordings_of_a_worker_keep_every_option_but_the_size_of_chunks()
    {
        var options = new RecordingOptions { ChunkSize = 64, SilentRetries = 7, ChunksInFlight = 9, ContactReads = 11, Progress = new Progress<RecordingProgress>() };

        var copy = RecordingSettings.ForAttempt(options, 1);

        Assert.Equal(16, copy.ChunkSize);
        var others = typeof(RecordingOptions).GetProperties().Where(property => property.Name != nameof(RecordingOptions.ChunkSize)).ToList();
        Assert.True(others.Count > 5);
        Assert.All(others, property => Assert.Equal(property.GetValue(options), property.GetValue(copy)));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 25)]
    [InlineData(3, 1)]
    [InlineData(50, 1)]
    public void Chunks_become_smaller_with_each_attempt(int attempts, int size)
        => Assert.Equal(size, RecordingSettings.ForAttempt(new RecordingOptions(), attempts).ChunkSize);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(3, 40)]
    [InlineData(7, 600)]
    [InlineData(int.MaxValue, 600)]
    public void Waits_double_up_to_the_longest(int failures, int seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), new Backoff(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10)).After(failures));
}
