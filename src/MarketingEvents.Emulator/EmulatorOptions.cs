namespace HubSpot.MarketingEvents.Emulator;

/// <summary>
/// How the emulator behaves. The defaults imitate what was observed of the real service in 2026; each switch is there for a test
/// that needs another behaviour. Checked when the server starts; switches may be turned while it runs.
/// </summary>
public sealed class EmulatorOptions
{
    /// <summary>The clock of all lags and time stamps. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The only token that is accepted. Default null: any.</summary>
    public string? AcceptedToken { get; set; }

    /// <summary>How long a write stays invisible in an event's breakdown. Default 1.3 seconds (observed).</summary>
    public TimeSpan EventBreakdownLag { get; set; } = TimeSpan.FromSeconds(1.3);

    /// <summary>How long a write stays invisible in a contact's breakdown. Default 1.3 seconds.</summary>
    public TimeSpan ContactBreakdownLag { get; set; } = TimeSpan.FromSeconds(1.3);

    /// <summary>How long a write stays out of the counters. Default 3 seconds; on the real service longer than in a breakdown (observed).</summary>
    public TimeSpan CounterLag { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The status of a successful attendance call. Default 200; 201 has been observed, too.</summary>
    public int AttendanceStatus { get; set; } = 200;

    /// <summary>The status of the older pair of attendance calls. Default 202 (observed).</summary>
    public int UpsertStatus { get; set; } = 202;

    /// <summary>The status of a created event. Default 200; a change of such codes overnight has broken SDKs before.</summary>
    public int EventCreateStatus { get; set; } = 200;

    /// <summary>The most inputs in one attendance call; more are refused with <see cref="OversizeStatus"/>. Default none: the real maximum is unknown.</summary>
    public int? LargestBatch { get; set; }

    /// <summary>The status of a batch that is too large: 400 or 413. Default 400.</summary>
    public int OversizeStatus { get; set; } = 400;

    /// <summary>How attendance calls are answered before their batch is done. Default COMPLETE at once.</summary>
    public BatchAnswer BatchAnswer { get; set; } = BatchAnswer.Complete;

    /// <summary>How long a batch takes that is not answered at once. Default 3 seconds.</summary>
    public TimeSpan BatchDuration { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether the results name a contact whose write is dropped (observed for short stays). Default true.</summary>
    public bool EchoesDrops { get; set; } = true;

    /// <summary>Whether attending without both times is dropped silently (observed in 2026). Default true; false stores it, as an older observation has it.</summary>
    public bool DropsAttendWithoutTimes { get; set; } = true;

    /// <summary>Whether a stay of less than a second is echoed but not stored (observed). Default true.</summary>
    public bool DropsShortStays { get; set; } = true;

    /// <summary>Whether attending with an epoch in seconds is dropped silently (observed). Default true.</summary>
    public bool DropsEpochSeconds { get; set; } = true;

    /// <summary>
    /// Whether an otherwise valid attendance of a contact that has an older ATTENDED row is answered with success and stored nowhere.
    /// Default false.
    /// </summary>
    public bool DropsAttendOfAttended { get; set; }

    /// <summary>Whether every write is answered with success and echoed, and stored nowhere. Default false.</summary>
    public bool DropsEverything { get; set; }

    /// <summary>What a malformed e-mail address in a batch does. Default: the whole batch is refused.</summary>
    public MalformedAddressAnswer MalformedAddress { get; set; }

    /// <summary>What an unknown contact id in a batch does. Default: an entry in 'errors'.</summary>
    public UnknownContactAnswer UnknownContact { get; set; }

    /// <summary>Whether a registration for an ended event leaves a REGISTERED row beside the NO_SHOW one (observed). Default false.</summary>
    public bool KeepsRegisteredBesideNoShow { get; set; }

    /// <summary>Refusals and failures that a test asks for.</summary>
    public FaultPlan Faults { get; } = new();

    /// <exception cref="ArgumentException">A value makes no sense; the message names all of them.</exception>
    internal void Check()
    {
        (string Name, bool Holds, string Accepted)[] rules =
        [
            (nameof(TimeProvider), TimeProvider is not null, "a clock"),
            (nameof(AcceptedToken), AcceptedToken is not "", "null or a token"),
            (nameof(EventBreakdownLag), EventBreakdownLag >= TimeSpan.Zero, "zero or more"),
            (nameof(ContactBreakdownLag), ContactBreakdownLag >= TimeSpan.Zero, "zero or more"),
            (nameof(CounterLag), CounterLag >= TimeSpan.Zero, "zero or more"),
            (nameof(BatchDuration), BatchDuration >= TimeSpan.Zero, "zero or more"),
            (nameof(AttendanceStatus), AttendanceStatus is >= 200 and < 300, "200 to 299"),
            (nameof(UpsertStatus), UpsertStatus is >= 200 and < 300, "200 to 299"),
            (nameof(EventCreateStatus), EventCreateStatus is >= 200 and < 300, "200 to 299"),
            (nameof(LargestBatch), LargestBatch is null or > 0, "null or at least 1"),
            (nameof(OversizeStatus), OversizeStatus is 400 or 413, "400 or 413"),
        ];
        var broken = rules.Where(rule => !rule.Holds).Select(rule => $"EmulatorOptions.{rule.Name} must be {rule.Accepted}.").ToList();
        if (broken.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", broken));
        }
    }
}
