namespace HubSpot.MarketingEvents.Tests;

/// <summary>Programs that use the SDK are tested without a server: what it returns can be made, and what it does replaced.</summary>
public class ModelFactoryTests
{
    [Fact]
    public void Every_method_has_the_name_of_the_type_it_makes()
    {
        var methods = typeof(MarketingEventsModelFactory).GetMethods().Where(method => method.IsStatic).ToList();

        Assert.True(methods.Count >= 11);
        Assert.All(methods, method => Assert.Equal(method.ReturnType.Name.Split('`')[0], method.Name));
    }

    [Fact]
    public async Task A_stand_in_for_the_recorder_answers_every_method()
    {
        var recorder = new NoService();

        var registered = await recorder.RecordRegisteredAsync(1, [Registration.OfContact(7, Some.Noon)]);
        var attended = await recorder.RecordAttendedAsync(1, [Attendance.OfContact(7, Some.Noon, Some.Noon.AddHours(1))], new() { ChunkSize = 50 });
        var cancelled = await recorder.RecordCancelledAsync(1, [Cancellation.OfContact(7, Some.Noon)]);

        Assert.Equal([SubscriberState.Register, SubscriberState.Attend, SubscriberState.Cancel], new[] { registered, attended, cancelled }.Select(report => report.State));
        Assert.Throws<NotConfirmedException>(attended.ThrowIfNotConfirmed);
    }

    [Fact]
    public async Task A_stand_in_without_clients_says_what_to_override()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => new Bare().RecordRegisteredAsync(1, [Registration.OfContact(7, Some.Noon)]));

    [Fact]
    public async Task A_stand_in_for_the_poller_gives_operations_of_its_own()
    {
        var batch = new ContactIdSubscriberBatchResult { Status = BatchStatus.Pending };
        var final = new ContactIdSubscriberBatchResult { Status = BatchStatus.Complete };

        var result = await new Poller(final).WaitAsync(batch);

        Assert.Same(final, result);
        Assert.Same(batch, await MarketingEventsModelFactory.BatchOperation(batch).UpdateAsync());
    }

    [Fact]
    public void What_is_given_is_what_is_made()
    {
        var problem = MarketingEventsModelFactory.AttendeeProblem(3, "email", SubscriberState.Attend, AttendeeRule.EmailShape, "reason", 2);
        var reason = MarketingEventsModelFactory.OutcomeReason(
            OutcomeReasonKind.Validation, new IOException(), [problem], "message", "CATEGORY", "SUB", "c-1", [new BatchError()]);
        var outcome = MarketingEventsModelFactory.AttendeeOutcome(3, Verdict.Rejected, reason, AttendanceState.Attended, AttendanceState.NoShow, 7);
        var refusal = MarketingEventsModelFactory.HubSpotException(404, new ServiceError { Category = "OBJECT_NOT_FOUND", CorrelationId = "c-2" });
        var late = MarketingEventsModelFactory.BatchTimeoutException(BatchStatus.Pending, TimeSpan.FromMinutes(2), 9);

        Assert.Equal((3, "email", SubscriberState.Attend, AttendeeRule.EmailShape, "reason", 2), (problem.Index, problem.Property, problem.State, problem.Rule, problem.Reason, problem.OtherIndex));
        Assert.Equal(("message", "CATEGORY", "SUB", "c-1", 1, 1), (reason.ServiceMessage, reason.Category, reason.SubCategory, reason.CorrelationId, reason.Problems.Count, reason.ChunkErrors.Count));
        Assert.Equal((3, Verdict.Rejected, AttendanceState.Attended, AttendanceState.NoShow, 7), (outcome.Index, outcome.Verdict, outcome.CurrentState, outcome.ConfirmedAs, outcome.ResolvedContactId));
        Assert.Equal((404, "OBJECT_NOT_FOUND", "c-2"), (refusal.StatusCode, refusal.Category, refusal.CorrelationId));
        Assert.Equal((BatchStatus.Pending, TimeSpan.FromMinutes(2), 9), (late.Status, late.Waited, late.Checks));
        Assert.Equal((204, 0), (MarketingEventsModelFactory.HubSpotResponse(204).StatusCode, MarketingEventsModelFactory.HubSpotResponse(200, "body").Headers.Count));
        Assert.Same(outcome, Assert.Single(MarketingEventsModelFactory.RecordingCanceledException(MarketingEventsModelFactory.RecordingReport(SubscriberState.Attend, outcome)).Report.Outcomes));
    }

    private sealed class NoService : AttendanceRecorder
    {
        public override Task<RecordingReport> RecordAsync(EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, RecordingOptions? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(MarketingEventsModelFactory.RecordingReport(
                state, [.. attendees.Select((_, index) => MarketingEventsModelFactory.AttendeeOutcome(index, Verdict.Unconfirmed, MarketingEventsModelFactory.OutcomeReason(OutcomeReasonKind.NotVisible)))]));
    }

    private sealed class Bare : AttendanceRecorder;

    private sealed class Poller(ContactIdSubscriberBatchResult final) : BatchPoller
    {
        public override BatchOperation<TBatch> Watch<TBatch>(TBatch batch) => new Operation<TBatch>(batch, (TBatch)(object)final);
    }

    private sealed class Operation<TBatch>(TBatch batch, TBatch final) : BatchOperation<TBatch>(batch)
        where TBatch : class, IBatchResult
    {
        private TBatch _latest = batch;

        public override TBatch Latest => _latest;

        public override Task<TBatch> UpdateAsync(CancellationToken cancellationToken = default) => Task.FromResult(_latest = final);

        public override async Task<TBatch> WaitForCompletionAsync(PollOptions? options = null, CancellationToken cancellationToken = default) => await UpdateAsync(cancellationToken);
    }
}
