using System.Globalization;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>One attendee in the outbox, and what has become of it.</summary>
public sealed record OutboxEntry
{
    /// <summary>The id of the entry; later ones have larger ids.</summary>
    public required long Id { get; init; }

    /// <summary>The batch that it was enqueued with.</summary>
    public required long Batch { get; init; }

    /// <summary>The position in that batch, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The account; null for the one without a name.</summary>
    public string? Account { get; init; }

    /// <summary>The event.</summary>
    public required EventKey Event { get; init; }

    /// <summary>What is recorded.</summary>
    public required SubscriberState State { get; init; }

    /// <summary>Who, and when. The instant is the one that is sent, in every attempt.</summary>
    public required Attendee Attendee { get; init; }

    /// <summary>How far it is.</summary>
    public required OutboxEntryStatus Status { get; init; }

    /// <summary>Whether it may have been sent, and it is not known what became of it.</summary>
    public bool IsInDoubt { get; init; }

    /// <summary>How often it was sent without an end.</summary>
    public int Attempts { get; init; }

    /// <summary>When it may be sent again; null when it need not wait for that.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was enqueued.</summary>
    public DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>When a worker took it last, to send it or to read it back; null before.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>When it was settled; null before.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The verdict; null before it is settled.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Why it is not confirmed; null for Confirmed and AlreadyInState, and before it is settled.</summary>
    public OutboxReason? Reason { get; init; }

    /// <summary>The contact id behind the attendee as the service showed it.</summary>
    public long? ResolvedContactId { get; init; }

    /// <summary>The state of the contact's newest row as last read; null when no row was seen.</summary>
    public AttendanceState? CurrentState { get; init; }

    /// <summary>The state of the row that confirmed.</summary>
    public AttendanceState? ConfirmedAs { get; init; }

    /// <summary>For <see cref="Outbox.WatchAsync"/>: the position behind this entry; null before it is settled.</summary>
    public string? Cursor { get; init; }

    /// <summary>Id, verdict and reason; no address.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Id}: {Verdict?.ToString() ?? Status.ToString()}{(Reason is null ? "" : $", {Reason}")}");
}
