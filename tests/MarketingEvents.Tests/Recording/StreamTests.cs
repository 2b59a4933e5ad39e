namespace HubSpot.MarketingEvents.Tests;

public class StreamTests
{
    private static readonly EventKey Event = 1;
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);

    [Fact]
    public async Task Every_attendee_of_a_stream_gets_its_outcome()
    {
        var service = new ModelService(1);

        var outcomes = await AllAsync(Client(service).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(1000).Append(Attendee.OfContact(0))));

        Assert.Equal(Enumerable.Range(0, 1001), outcomes.Select(outcome => outcome.Index).Order());
        Assert.Equal((1000, 1), (outcomes.Count(outcome => outcome.Verdict == Verdict.Confirmed), outcomes.Count(outcome => outcome.Reason?.Kind == OutcomeReasonKind.Validation)));
        Assert.Equal(1000, service.Stored.Count);
    }

    [Fact]
    public async Task Each_enumeration_records_anew()
    {
        var service = new ModelService(1);
        var stream = Client(service).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(3));

        var (first, second) = (await AllAsync(stream), await AllAsync(stream));

        Assert.All(first.Concat(second), outcome => Assert.Equal(Verdict.Confirmed, outcome.Verdict));
        Assert.Equal((3, 3), (first.Count, second.Count));
    }

    [Fact]
    public async Task An_equal_attendee_is_sent_once_even_after_the_first_has_settled()
    {
        var service = new ModelService(1);
        var again = new TaskCompletionSource();
        var outcomes = new List<AttendeeOutcome>();

        await foreach (var outcome in Client(service).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Attendees()))
        {
            outcomes.Add(outcome);
            again.TrySetResult();
        }

        Assert.Equal([(0, Verdict.Confirmed), (1, Verdict.Confirmed), (2, Verdict.Rejected)], outcomes.Select(outcome => (outcome.Index, outcome.Verdict)));
        Assert.Equal(0, outcomes[2].Reason?.Problems[0].OtherIndex);
        Assert.Single(service.Order[1]);

        async IAsyncEnumerable<Attendee> Attendees()
        {
            yield return Came(1).First();
            await again.Task;
            yield return Came(1).First();
            yield return Came(1).First() with { LeftAt = Joined.AddHours(9) };
        }
    }

    [Fact]
    public async Task An_equal_attendee_that_comes_later_shares_a_refusal()
    {
        var service = new ModelService(1) { Poison = { 1 } };
        var again = new TaskCompletionSource();
        var outcomes = new List<AttendeeOutcome>();

        await foreach (var outcome in Client(service).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Attendees()))
        {
            outcomes.Add(outcome);
            again.TrySetResult();
        }

        Assert.All(outcomes, outcome => Assert.Equal((Verdict.Rejected, OutcomeReasonKind.Service), (outcome.Verdict, outcome.Reason!.Kind)));

        async IAsyncEnumerable<Attendee> Attendees()
        {
            yield return Came(1).First();
            await again.Task;
            yield return Came(1).First();
        }
    }

    [Fact]
    public async Task Outcomes_come_while_the_input_is_still_open()
    {
        var end = new TaskCompletionSource();
        await using var outcomes = Client(new ModelService(1)).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Attendees()).GetAsyncEnumerator();

        Assert.True(await outcomes.MoveNextAsync());
        Assert.Equal(Verdict.Confirmed, outcomes.Current.Verdict);
        end.SetResult();
        Assert.False(await outcomes.MoveNextAsync());

        async IAsyncEnumerable<Attendee> Attendees()
        {
            yield return Came(1).First();
            await end.Task;
        }
    }

    [Fact]
    public async Task Nothing_new_is_taken_while_no_outcome_is_asked_for()
    {
        var taken = 0;
        await using var outcomes = Client(Counting()).Recorder
            .RecordStreamAsync(Event, SubscriberState.Attend, Came(1_000_000).Select(attendee => ++taken > 0 ? attendee : attendee)).GetAsyncEnumerator();

        await outcomes.MoveNextAsync();
        var before = taken;
        await Task.Yield();

        Assert.InRange(taken, 100, 60_000);
        Assert.Equal(before, taken);
    }

    [Fact]
    public async Task Who_stops_enumerating_stops_the_sending_and_the_input()
    {
        var service = Counting();
        var isClosed = false;

        await foreach (var _ in Client(service).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Attendees()))
        {
            break;
        }

        var sent = service.Posts;
        await Task.Yield();
        Assert.True(isClosed);
        Assert.Equal(sent, service.Posts);

        async IAsyncEnumerable<Attendee> Attendees()
        {
            try
            {
                foreach (var attendee in Came(1_000_000))
                {
                    yield return attendee;
                    await Task.CompletedTask;
                }
            }
            finally
            {
                isClosed = true;
            }
        }
    }

    [Fact]
    public async Task Cancelling_gives_the_outcomes_that_were_not_returned_yet()
    {
        using var cancel = new CancellationTokenSource();
        var service = Counting();
        var returned = new List<AttendeeOutcome>();

        var stopped = await Assert.ThrowsAsync<RecordingCanceledException>(async () =>
        {
            await foreach (var outcome in Client(service).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(1_000_000), cancellationToken: cancel.Token))
            {
                returned.Add(outcome);
                cancel.Cancel();
            }
        });

        var indexes = returned.Concat(stopped.Report.Outcomes).Select(outcome => outcome.Index).Order().ToList();
        Assert.Equal(Enumerable.Range(0, indexes.Count), indexes);
        Assert.Equal(cancel.Token, stopped.CancellationToken);
        var sent = service.Contacts.ToHashSet();
        Assert.All(stopped.Report.Outcomes.Where(outcome => outcome.Reason?.Kind == OutcomeReasonKind.NotSent), outcome => Assert.DoesNotContain(outcome.Index + 1, sent));
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_for_an_input_that_does_not_listen()
    {
        using var cancel = new CancellationTokenSource();
        await using var outcomes = Client(new ModelService(1)).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Never(), cancellationToken: cancel.Token).GetAsyncEnumerator();

        var next = outcomes.MoveNextAsync();
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<RecordingCanceledException>(async () => await next);

        static async IAsyncEnumerable<Attendee> Never()
        {
            await new TaskCompletionSource().Task;
            yield break;
        }
    }

    [Fact]
    public async Task A_token_given_to_the_enumeration_counts_too()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<RecordingCanceledException>(() => AllAsync(Client(new ModelService(1)).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(1)), cancel.Token));
    }

    [Fact]
    public async Task An_input_that_throws_loses_no_outcome()
    {
        var outcomes = new List<AttendeeOutcome>();

        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in Client(new ModelService(1)).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Broken()))
            {
                outcomes.Add(outcome);
            }
        });

        Assert.Equal("line 4", failure.Message);
        Assert.Equal([Verdict.Confirmed, Verdict.Confirmed, Verdict.Confirmed], outcomes.Select(outcome => outcome.Verdict));

        static IEnumerable<Attendee> Broken()
        {
            foreach (var attendee in Came(3))
            {
                yield return attendee;
            }

            throw new InvalidDataException("line 4");
        }
    }

    [Fact]
    public async Task A_refused_token_leaves_the_whole_stream_unsent_after_one_request()
    {
        var sent = new SentRequests().Answers_with(401);

        var outcomes = await AllAsync(sent.Client().Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(5000)));

        Assert.All(outcomes, outcome => Assert.Equal(OutcomeReasonKind.NotSent, outcome.Reason?.Kind));
        Assert.Equal((5000, 1), (outcomes.Count, sent.All.Count));
    }

    [Fact]
    public async Task Failures_before_the_first_body_leaves_throw()
    {
        var client = new SentRequests().Client(options => options.AccessTokenProvider = new NoTokens());

        await Assert.ThrowsAsync<HubSpotTokenException>(() => AllAsync(client.Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(5))));
    }

    [Fact]
    public void Sending_nothing_when_somebody_is_invalid_needs_the_whole_input()
    {
        var options = new RecordingOptions { OnInvalid = InvalidAttendees.SendNothing };

        var failure = Assert.Throws<ArgumentException>("options", () => Client(new ModelService(1)).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(1), options));

        Assert.StartsWith("RecordingOptions.OnInvalid must be SendTheOthers for a stream", failure.Message);
    }

    [Fact]
    public async Task Several_chunks_are_on_their_way_at_once_but_the_first_goes_alone()
    {
        var handler = new HeldAnswers();
        var recording = AllAsync(handler.Client().Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Came(100), new() { ChunkSize = 10, ChunksInFlight = 3 }));

        await handler.Wait(posts: 1);
        handler.Answer(1);
        await handler.Wait(posts: 4);
        handler.Answer(1);
        await handler.Wait(posts: 5);

        Assert.Equal((1, 3), (handler.MostAtFirst, handler.Most));
        handler.AnswerAll();
        Assert.Equal(100, (await recording).Count);
    }

    [Fact]
    public async Task A_chunk_that_is_not_full_is_sent_when_the_input_pauses_for_a_second()
    {
        var clock = new WatchedClock();
        var handler = new HeldAnswers();
        var end = new TaskCompletionSource();
        var recording = AllAsync(handler.Client(clock).Recorder.RecordStreamAsync(Event, SubscriberState.Attend, Attendees()));

        await clock.WhenWaitedForAsync();
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(0, handler.Posts);
        clock.Advance(TimeSpan.FromMilliseconds(2));
        await handler.Wait(posts: 1);

        handler.AnswerAll();
        end.SetResult();
        await clock.RunAsync(recording);

        Assert.Equal(3, (await recording).Count);

        async IAsyncEnumerable<Attendee> Attendees()
        {
            foreach (var attendee in Came(3))
            {
                yield return attendee;
            }

            await end.Task;
        }
    }

    [Fact]
    public async Task Instants_of_one_contact_that_are_known_together_go_in_time_order()
    {
        var service = new ModelService(1);
        var attendees = Enumerable.Range(0, 50).Select(number => Attendee.OfContact(7) with { InteractionDateTime = Joined.AddMinutes((number * 37) % 50) });

        var outcomes = await AllAsync(Client(service).Recorder.RecordStreamAsync(Event, SubscriberState.Register, attendees));

        Assert.All(outcomes, outcome => Assert.Equal(Verdict.Confirmed, outcome.Verdict));
        Assert.Equal(service.Order[7].Order(), service.Order[7]);
        Assert.Empty(service.Overlaps);
    }

    private static MarketingEventsClient Client(HttpMessageHandler handler)
        => new(new MarketingEventsOptions { AccessToken = "t", TimeProvider = new LeapingClock(), AttemptTimeout = LeapingClock.NeverTimesOut }, handler);

    private static CountingService Counting() => new(Joined.ToUnixTimeMilliseconds());

    private static IEnumerable<Attendee> Came(int count)
        => Enumerable.Range(1, count).Select(id => Attendee.OfContact(id) with { JoinedAt = Joined, LeftAt = Joined.AddHours(1) });

    private static async Task<List<AttendeeOutcome>> AllAsync(IAsyncEnumerable<AttendeeOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        var all = new List<AttendeeOutcome>();
        await foreach (var outcome in outcomes.WithCancellation(cancellationToken))
        {
            all.Add(outcome);
        }

        return all;
    }

    private sealed class NoTokens : Microsoft.Kiota.Abstractions.Authentication.IAccessTokenProvider
    {
        public Microsoft.Kiota.Abstractions.Authentication.AllowedHostsValidator AllowedHostsValidator { get; } = new(["api.hubapi.com"]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
            => throw new InvalidOperationException("no token");
    }

    /// <summary>Answers writes when the test says so, and counts how many are under way together.</summary>
    private sealed class HeldAnswers : HttpMessageHandler
    {
        private readonly Lock _lock = new();
        private readonly Queue<TaskCompletionSource> _held = new();
        private readonly SemaphoreSlim _arrived = new(0);
        private int _running;
        private bool _isOpen;
        private int _seen;

        public int Posts { get; private set; }

        public int Most { get; private set; }

        public int MostAtFirst { get; private set; }

        public MarketingEventsClient Client(TimeProvider? clock = null)
            => new(new MarketingEventsOptions { AccessToken = "t", TimeProvider = clock ?? new LeapingClock(), AttemptTimeout = LeapingClock.NeverTimesOut }, this);

        public async Task Wait(int posts)
        {
            for (; _seen < posts; _seen++)
            {
                Assert.True(await _arrived.WaitAsync(TimeSpan.FromMinutes(5)), $"Only {_seen} requests came.");
            }
        }

        public void Answer(int count)
        {
            lock (_lock)
            {
                MostAtFirst = MostAtFirst == 0 ? Most : MostAtFirst;
                while (count-- > 0)
                {
                    _held.Dequeue().SetResult();
                }
            }
        }

        public void AnswerAll()
        {
            lock (_lock)
            {
                _isOpen = true;
                while (_held.TryDequeue(out var held))
                {
                    held.SetResult();
                }
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Post)
            {
                return SentRequests.Answer(403);
            }

            var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                Posts++;
                Most = Math.Max(Most, ++_running);
                _held.Enqueue(held);
                if (_isOpen)
                {
                    AnswerAll();
                }
            }

            _arrived.Release();
            await held.Task;
            lock (_lock)
            {
                _running--;
            }

            return SentRequests.Answer(200, """{"status":"COMPLETE"}""");
        }
    }
}
