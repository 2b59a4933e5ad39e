namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What an outcome of the recorder means for the entry: the only place that decides between a verdict and another attempt.</summary>
internal static class EntryRules
{
    private static readonly Backoff AgainAfter = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));

    /// <param name="entry">The entry.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="attempt">The circumstances.</param>
    public static EntryChange Apply(TakenEntry entry, AttendeeOutcome outcome, Attempt attempt)
    {
        var reason = outcome.Reason?.Kind;
        return (outcome.Verdict, reason) switch
        {
            // Only a row ends a doubt: that the service refuses an entry now does not say that it did not take it before.
            (Verdict.Rejected, OutcomeReasonKind.Service) when attempt.WasInDoubt => Settle(Verdict.Unconfirmed, OutcomeReasonKind.Unknown),
            (not Verdict.Unconfirmed, _) or (_, OutcomeReasonKind.Superseded) => Settle(outcome.Verdict, reason),
            (_, OutcomeReasonKind.NotVisible) when entry.Attempts + 1 >= attempt.Options.SendsOfInvisible => Settle(outcome.Verdict, reason),
            (_, OutcomeReasonKind.NotSent) => NotSent(),
            _ when attempt.IsCancelled => Wait(isInDoubt: true, entry.Attempts, TimeSpan.Zero),
            (_, OutcomeReasonKind.Unknown) when attempt.Now - entry.EnqueuedAt > attempt.Options.GiveUpAfter => Settle(outcome.Verdict, reason),
            _ => Wait(isInDoubt: true, entry.Attempts + 1, AgainAfter.After(entry.Attempts)),
        };

        // The event or the account waits then; the entry itself is as it was.
        EntryChange NotSent() => (attempt.IsEventGivenUp, attempt.WasInDoubt) switch
        {
            (true, false) => Settle(Verdict.Rejected, OutcomeReasonKind.Service),
            (true, true) => Settle(Verdict.Unconfirmed, OutcomeReasonKind.Unknown),
            (false, _) => Wait(attempt.WasInDoubt, entry.Attempts, TimeSpan.Zero),
        };

        EntryChange Settle(Verdict verdict, OutcomeReasonKind? kind)
            => new(entry.Id) { Verdict = verdict, Attempts = entry.Attempts + 1, Detail = EntryDetail.Write(outcome, kind) };

        EntryChange Wait(bool isInDoubt, int attempts, TimeSpan delay) => new(entry.Id) { IsInDoubt = isInDoubt, Attempts = attempts, Delay = delay };
    }

    /// <summary>An entry that was taken and not sent.</summary>
    public static EntryChange Untouched(TakenEntry entry, bool isInDoubt) => new(entry.Id) { IsInDoubt = isInDoubt, Attempts = entry.Attempts };

    /// <summary>The circumstances of an outcome.</summary>
    /// <param name="Options">The options.</param>
    /// <param name="WasInDoubt">Whether the entry may have been sent before this attempt.</param>
    /// <param name="IsEventGivenUp">Whether the service refuses the event as a whole and was given time enough.</param>
    /// <param name="IsCancelled">Whether the attempt was cut short.</param>
    /// <param name="Now">The time.</param>
    public sealed record Attempt(OutboxOptions Options, bool WasInDoubt, bool IsEventGivenUp, bool IsCancelled, DateTimeOffset Now);
}
