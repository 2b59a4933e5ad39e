namespace HubSpot.MarketingEvents;

/// <summary>What became of one attendee.</summary>
public sealed class AttendeeOutcome
{
    internal AttendeeOutcome(int index, Verdict verdict, OutcomeReason? reason)
    {
        Index = index;
        Verdict = verdict;
        Reason = reason;
    }

    /// <summary>The position in the input, from 0.</summary>
    public int Index { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>Why it is not confirmed; null for Confirmed and AlreadyInState.</summary>
    public OutcomeReason? Reason { get; }

    /// <summary>The state of the contact's newest row as last read; null when no row was seen.</summary>
    public AttendanceState? CurrentState { get; internal init; }

    /// <summary>The state of the row that confirmed. NO_SHOW for a registration that came after the event's end.</summary>
    public AttendanceState? ConfirmedAs { get; internal init; }

    /// <summary>The contact id behind the attendee as the service showed it. It differs from the given one when contacts were merged.</summary>
    public long? ResolvedContactId { get; internal init; }

    /// <summary>Whether the contact is in the requested state, whoever put it there.</summary>
    public bool IsInRequestedState => Verdict is Verdict.Confirmed or Verdict.AlreadyInState;

    /// <summary>Position, verdict and reason; no address.</summary>
    public override string ToString() => Reason is null ? $"{Index}: {Verdict}" : $"{Index}: {Verdict}, {Reason}";
}
