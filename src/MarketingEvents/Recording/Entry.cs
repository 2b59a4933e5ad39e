namespace HubSpot.MarketingEvents;

/// <summary>One thing to record, and what is known about it. Equal attendees of the input share one.</summary>
internal sealed class Entry(ContactKey contact, long instant, Attendee attendee)
{
    /// <summary>Who, as given in the input.</summary>
    public ContactKey Contact { get; } = contact;

    /// <summary>The epoch milliseconds that are sent; a row with the same instant is this write.</summary>
    public long Instant { get; } = instant;

    public Attendee Attendee { get; } = attendee;

    /// <summary>The positions in the input that this stands for.</summary>
    public List<int> Indexes { get; } = [];

    public EntryStage Stage { get; set; } = EntryStage.Waiting;

    /// <summary>Why it is not, or may not be, recorded.</summary>
    public OutcomeReason? Reason { get; set; }

    /// <summary>The contact id behind an address, once the service showed it; reads use it from then on.</summary>
    public long? ResolvedContactId { get; set; }

    /// <summary>The row that proves this write.</summary>
    public Participation? Proof { get; private set; }

    /// <summary>The contact's newest row.</summary>
    public Participation? Newest { get; private set; }

    /// <summary>Whether a row with another instant has the requested state.</summary>
    public bool HasAcceptedRow { get; private set; }

    /// <summary>Why the last attempt to read it back failed; null when it was read.</summary>
    public Exception? ReadFailure { get; set; }

    public long? KnownContactId => ResolvedContactId ?? Contact.Id;

    /// <summary>Whether reading could still tell something.</summary>
    public bool IsOpen => Proof is null && (Stage is EntryStage.Accepted or EntryStage.InDoubt);

    public void See(Participation row, SubscriberState state)
    {
        if (ConfirmationRule.IsProof(row, state, Instant))
        {
            Proof = row;
        }
        else if (ConfirmationRule.Accepts(row, state))
        {
            HasAcceptedRow = true;
        }

        if (Newest is null || ConfirmationRule.IsNewer(row, Newest))
        {
            Newest = row;
        }

        ResolvedContactId = ConfirmationRule.ContactIdOf(row) ?? ResolvedContactId;
    }
}

/// <summary>How far an entry is on its way to the service.</summary>
internal enum EntryStage
{
    /// <summary>Not sent yet.</summary>
    Waiting,

    /// <summary>The service took the request; only reading back tells more.</summary>
    Accepted,

    /// <summary>Sent, but no readable answer came.</summary>
    InDoubt,

    /// <summary>The service refused this very input.</summary>
    Refused,

    /// <summary>The service did not take the request it was in.</summary>
    NotSent,
}
