namespace HubSpot.MarketingEvents;

/// <summary>How far an entry got, from what proves least to what proves most; it never goes back.</summary>
internal enum Delivery
{
    /// <summary>Not sent yet.</summary>
    Waiting,

    /// <summary>The service did not take the request that it was in, or the request never left.</summary>
    NotSent,

    /// <summary>The service refused this very input.</summary>
    Refused,

    /// <summary>The service took the request; only reading back tells more.</summary>
    Accepted,

    /// <summary>A request that it was in may have been heard. Only a row ends the doubt, whatever later attempts say.</summary>
    InDoubt,
}

/// <summary>What one attempt to send an entry came to.</summary>
internal sealed record EntryResult(Delivery Delivery)
{
    public Exception? Cause { get; init; }

    /// <summary>The error of the answer that names this entry.</summary>
    public BatchError? Error { get; init; }

    /// <summary>The errors of the answer that name no entry.</summary>
    public IReadOnlyList<BatchError> ChunkErrors { get; init; } = [];

    public string? CorrelationId { get; init; }
}

/// <summary>Everything known about an entry. It changes only by applying a result of sending, a row, or the end of a read.</summary>
internal readonly record struct EntryFacts
{
    /// <summary>The result that counts; null while nothing was sent.</summary>
    public EntryResult? Result { get; private init; }

    /// <summary>Errors of an answer that may be about this entry.</summary>
    public IReadOnlyList<BatchError>? ChunkErrors { get; private init; }

    /// <summary>The row that proves this write.</summary>
    public SeenRow? Proof { get; private init; }

    /// <summary>The contact's newest row.</summary>
    public SeenRow? Newest { get; private init; }

    /// <summary>Whether a row with another instant shows the requested state.</summary>
    public bool HasAcceptedRow { get; private init; }

    /// <summary>Whether the newest row is a later one in a state that was not asked for.</summary>
    public bool IsSuperseded { get; private init; }

    /// <summary>The contact id as the service showed it.</summary>
    public long? ResolvedContactId { get; private init; }

    /// <summary>Why the last read failed; null when it did not.</summary>
    public Exception? ReadFailure { get; private init; }

    public Delivery Delivery => Result?.Delivery ?? Delivery.Waiting;

    /// <summary>Whether reading could still tell something.</summary>
    public bool IsOpen => Proof is null && Delivery is Delivery.Accepted or Delivery.InDoubt;

    public EntryFacts After(EntryResult result) => this with
    {
        Result = result.Delivery >= Delivery ? result : Result,
        ChunkErrors = result.ChunkErrors.Count > 0 ? result.ChunkErrors : ChunkErrors,
    };

    public EntryFacts After(SeenRow row, StateRules rules, long instant)
    {
        var isProof = rules.IsProof(row.State, row.OccurredAt, instant);
        var newest = Newest is null || row.IsNewerThan(Newest) ? row : Newest;
        return this with
        {
            Proof = isProof ? row : Proof,
            Newest = newest,
            HasAcceptedRow = HasAcceptedRow || (!isProof && rules.Accepts(row.State)),
            IsSuperseded = !rules.Accepts(newest.State) && newest.OccurredAt > instant,
            ResolvedContactId = row.ContactId ?? ResolvedContactId,
        };
    }

    public EntryFacts AfterEcho(long contactId) => this with { ResolvedContactId = contactId };

    public EntryFacts AfterReading(Exception? failure) => this with { ReadFailure = failure };
}
