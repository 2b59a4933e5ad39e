using System.Globalization;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Random answers, random rows: every verdict must be true of what the model service stored and heard.</summary>
public class TruthTests
{
    private const int Scenarios = 3000;

    [Fact]
    public async Task Every_verdict_is_true_whatever_the_service_answers() => await RunAsync(1, Scenarios);

    /// <summary>The number of scenarios stands in the environment variable; its default is 200,000.</summary>
    [CampaignFact]
    public async Task Every_verdict_is_true_in_a_campaign()
        => await RunAsync(1_000_000, int.TryParse(Environment.GetEnvironmentVariable(CampaignFactAttribute.Switch), out var count) && count > 1 ? count : 200_000);

    private static async Task RunAsync(int firstSeed, int count)
    {
        var lies = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var verdicts = new int[5];
        await Parallel.ForEachAsync(Enumerable.Range(firstSeed, count), async (seed, _) =>
        {
            foreach (var lie in await ScenarioAsync(seed, outcome => Interlocked.Increment(ref verdicts[(int)outcome.Verdict])))
            {
                lies.Enqueue($"seed {seed.ToString(CultureInfo.InvariantCulture)}: {lie}");
            }
        });

        Assert.Empty(lies.Take(20));
        Assert.All(verdicts[1..], seen => Assert.True(seen > count / 100, $"Verdicts seen: {string.Join(", ", verdicts[1..])}."));
    }

    private static async Task<IReadOnlyList<string>> ScenarioAsync(int seed, Action<AttendeeOutcome> onOutcome)
    {
        var random = new Random(seed);
        var service = new ModelService(seed)
        {
            WriteFaults = random.Next(3) * 0.3,
            ReadFaults = random.Next(4) == 0 ? 0.3 : 0,
            Drops = random.Next(3) == 0 ? 0.3 : 0,
            Lag = random.Next(3) == 0 ? random.Next(8) : 0,
        };
        var state = (SubscriberState)random.Next(1, 4);
        var attendees = Attendees(random, state, service).ToList();
        var options = new RecordingOptions { ChunkSize = random.Next(1, 6), ChunksInFlight = random.Next(1, 5), SilentRetries = random.Next(3), ContactReads = random.Next(2) * 200 };
        using var cancel = new CancellationTokenSource();
        var cancelAt = random.Next(5) == 0 ? random.Next(1, 20) : int.MaxValue;
        service.OnRequest = number =>
        {
            if (number == cancelAt)
            {
                cancel.Cancel();
            }
        };
        using var client = new MarketingEventsClient(
            new MarketingEventsOptions { AccessToken = "t", TimeProvider = new LeapingClock(), AttemptTimeout = LeapingClock.NeverTimesOut, Retries = random.Next(3) }, service);

        var isStream = random.Next(2) == 0;
        var outcomes = await OutcomesAsync(client.Recorder, state, attendees, options, isStream, cancel.Token);
        foreach (var outcome in outcomes)
        {
            onOutcome(outcome);
        }

        return [.. Lies(service, state, attendees, outcomes, isStream, isCancelled: cancel.IsCancellationRequested)];
    }

    private static async Task<IReadOnlyList<AttendeeOutcome>> OutcomesAsync(
        AttendanceRecorder recorder, SubscriberState state, IReadOnlyList<Attendee> attendees, RecordingOptions options, bool isStream, CancellationToken cancellationToken)
    {
        var outcomes = new List<AttendeeOutcome>();
        try
        {
            if (!isStream)
            {
                return (await recorder.RecordAsync(1, state, attendees, options, cancellationToken)).Outcomes;
            }

            await foreach (var outcome in recorder.RecordStreamAsync(1, state, attendees, options, cancellationToken))
            {
                outcomes.Add(outcome);
            }
        }
        catch (RecordingCanceledException e)
        {
            outcomes.AddRange(e.Report.Outcomes);
        }

        return outcomes;
    }

    private static IEnumerable<Attendee> Attendees(Random random, SubscriberState state, ModelService service)
    {
        var count = random.Next(1, 13);
        for (var number = 0; number < count; number++)
        {
            var contact = random.Next(1, count + 3);
            var attendee = contact % 2 == 0 ? Attendee.OfContact(contact) : Attendee.OfEmail(ModelService.EmailOf(contact));
            var instant = Some.Noon.AddMinutes(random.Next(3));
            attendee = state == SubscriberState.Attend ? attendee with { JoinedAt = instant, LeftAt = instant.AddHours(1) } : attendee with { InteractionDateTime = instant };
            if (random.Next(12) == 0)
            {
                attendee = attendee with { ContactId = -1 };
            }

            if (random.Next(8) == 0)
            {
                service.AddRow(contact, random.Next(2) == 0 ? WordOf(state) : "SOMETHING_ELSE", instant.AddDays(random.Next(2) == 0 ? -1 : 1).ToUnixTimeMilliseconds());
            }

            if (random.Next(20) == 0)
            {
                service.Poison.Add(contact);
            }

            yield return attendee;
        }
    }

    private static IEnumerable<string> Lies(
        ModelService service, SubscriberState state, IReadOnlyList<Attendee> attendees, IReadOnlyList<AttendeeOutcome> outcomes, bool isStream, bool isCancelled)
    {
        if (!isStream || !isCancelled)
        {
            if (!outcomes.Select(outcome => outcome.Index).Order().SequenceEqual(Enumerable.Range(0, attendees.Count)))
            {
                yield return $"outcomes for {string.Join(",", outcomes.Select(outcome => outcome.Index))} of {attendees.Count}";
            }
        }

        foreach (var contact in service.Overlaps)
        {
            yield return $"two requests held contact {contact} at once";
        }

        foreach (var (contact, order) in service.Order.Where(contact => !isStream && !contact.Value.Order().SequenceEqual(contact.Value)))
        {
            yield return $"contact {contact} was sent in the order {string.Join(",", order)}";
        }

        foreach (var outcome in outcomes)
        {
            var attendee = attendees[outcome.Index];
            var key = (ContactOf(attendee), StateRules.Of(state).InstantOf(attendee)!.Value);
            if (Lie(service, state, key, outcome, isCancelled) is { } lie)
            {
                yield return $"attendee {outcome.Index} {key} is {outcome}, but {lie}";
            }
        }
    }

    private static string? Lie(ModelService service, SubscriberState state, (long Contact, long Instant) key, AttendeeOutcome outcome, bool isCancelled)
    {
        var rows = service.Rows.Where(row => row.Contact == key.Contact).ToList();
        var (isStored, isDoubtful, isAccepted) = (service.Stored.Contains(key), service.Doubtful.Contains(key), service.Accepted.Contains(key));
        return (outcome.Verdict, outcome.Reason?.Kind) switch
        {
            (Verdict.Confirmed, _) when !isStored => "it is not stored",
            (not Verdict.Confirmed, not OutcomeReasonKind.Validation) when isStored && !isCancelled && service.ReadFaults == 0 => "it is stored and visible",
            (Verdict.AlreadyInState, _) when !rows.Any(row => row.State == WordOf(state) && row.Instant != key.Instant) => "no other row shows the state",
            (Verdict.Rejected, OutcomeReasonKind.Validation) when service.Sent.Contains(key) && key.Contact < 0 => "it was sent",
            (Verdict.Rejected, OutcomeReasonKind.Service) when isStored || isDoubtful || isAccepted => $"stored: {isStored}, doubtful: {isDoubtful}, accepted: {isAccepted}",
            (_, OutcomeReasonKind.NotSent) when isStored || isDoubtful || isAccepted => $"stored: {isStored}, doubtful: {isDoubtful}, accepted: {isAccepted}",
            (_, OutcomeReasonKind.NotVisible) when isDoubtful || !isAccepted => $"doubtful: {isDoubtful}, accepted: {isAccepted}",
            (_, OutcomeReasonKind.Superseded) when !rows.Any(row => row.State != WordOf(state) && row.Instant > key.Instant) => "no later row has another state",
            (_, OutcomeReasonKind.Unknown) when !isDoubtful && !isAccepted && !isCancelled => "no request with it was accepted or in doubt",
            _ => null,
        };
    }

    private static long ContactOf(Attendee attendee) => attendee.ContactId ?? long.Parse(attendee.Email!.Split('@')[0][1..], CultureInfo.InvariantCulture);

    private static string WordOf(SubscriberState state) => state switch
    {
        SubscriberState.Register => "REGISTERED",
        SubscriberState.Attend => "ATTENDED",
        _ => "CANCELLED",
    };
}
