namespace HubSpot.MarketingEvents;

/// <summary>The outcomes of one recording, one per attendee and in input order.</summary>
public sealed class RecordingReport
{
    internal RecordingReport(SubscriberState state, IReadOnlyList<AttendeeOutcome> outcomes)
    {
        State = state;
        Outcomes = outcomes;
    }

    /// <summary>The state that was recorded.</summary>
    public SubscriberState State { get; }

    /// <summary>One outcome per attendee, in input order.</summary>
    public IReadOnlyList<AttendeeOutcome> Outcomes { get; }

    /// <summary>Whether every attendee is confirmed.</summary>
    public bool IsConfirmed => Outcomes.All(outcome => outcome.Verdict == Verdict.Confirmed);

    /// <summary>How many attendees have this verdict.</summary>
    public int Count(Verdict verdict) => Outcomes.Count(outcome => outcome.Verdict == verdict);

    /// <summary>For programs that want an exception: throws unless every attendee is confirmed.</summary>
    /// <exception cref="NotConfirmedException">At least one attendee is not confirmed.</exception>
    public void ThrowIfNotConfirmed()
    {
        if (!IsConfirmed)
        {
            throw new NotConfirmedException(this);
        }
    }
}
