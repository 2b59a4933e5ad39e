namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Finds everything that is wrong with options.</summary>
internal static class OutboxOptionsCheck
{
    /// <summary>A private copy of options that are known to work.</summary>
    /// <exception cref="ArgumentException">Something is wrong; the message lists all of it.</exception>
    public static OutboxOptions Checked(OutboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var copy = options.Copy();
        var problems = FindProblems(copy).ToList();
        return problems.Count == 0 ? copy : throw new ArgumentException(string.Join("\n", problems));
    }

    public static IEnumerable<string> FindProblems(OutboxOptions options)
    {
        var check = new OptionsCheck(nameof(OutboxOptions))
            .Between(nameof(options.LeaseDuration), options.LeaseDuration, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1))
            .Between(nameof(options.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1))
            .Between(nameof(options.RecordingsAtOnce), options.RecordingsAtOnce, 1, 1000)
            .Between(nameof(options.RecordingsPerAccount), options.RecordingsPerAccount, 1, 100)
            .Between(nameof(options.SendsOfInvisible), options.SendsOfInvisible, 1, 100)
            .Between(nameof(options.EventPatience), options.EventPatience, TimeSpan.Zero, TimeSpan.FromDays(30))
            .Between(nameof(options.GiveUpAfter), options.GiveUpAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365))
            .Between(nameof(options.KeepSettled), options.KeepSettled ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(100_000))
            .Between(nameof(options.UnhealthyAge), options.UnhealthyAge, TimeSpan.FromTicks(1), TimeSpan.FromDays(100_000))
            .NotNull(nameof(options.TimeProvider), options.TimeProvider)
            .NotNull(nameof(options.Recording), options.Recording);
        IEnumerable<string?> problems =
        [
            options.OpenDatabase is null ? "OutboxOptions names no database. Call UseSqlite or UsePostgreSql." : null,
            .. check.Problems,
            options.Recording is null ? null : ProblemOf(options.Recording),
        ];
        return problems.OfType<string>();
    }

    private static string? ProblemOf(RecordingOptions options)
    {
        try
        {
            // A recorder checks its options when it is called, and begins when its outcomes are asked for.
            _ = new IdleRecorder().RecordStreamAsync(1, SubscriberState.Register, Array.Empty<Attendee>(), options);
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private sealed class IdleRecorder : AttendanceRecorder;
}
