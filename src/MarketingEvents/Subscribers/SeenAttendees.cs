namespace HubSpot.MarketingEvents;

/// <summary>
/// Every attendee that was taken so far, 32 bytes each. Its tables are many and grow one by one in small steps, so that no moment
/// needs twice the memory.
/// </summary>
internal sealed class SeenAttendees
{
    private const int Tables = 256;
    private const int Smallest = 8;

    private readonly Slot[]?[] _tables = new Slot[Tables][];
    private readonly int[] _counts = new int[Tables];

    /// <summary>Adds an attendee; when an equal contact and instant was added before, returns that one and changes nothing.</summary>
    public Slot? Add(in Slot attendee)
    {
        ref var table = ref _tables[attendee.Key.High % Tables];
        ref var count = ref _counts[attendee.Key.High % Tables];
        table ??= new Slot[Smallest];
        ref var slot = ref Find(table, attendee.Key);
        if (slot.IsUsed)
        {
            return slot;
        }

        slot = attendee with { IsUsed = true };
        count++;
        // Fuller tables are slow to search.
        if (count > table.Length * 4 / 5)
        {
            table = Grown(table);
        }

        return null;
    }

    /// <summary>Keeps the outcome of an attendee that was added, for equal ones that come later.</summary>
    public void Settle(AttendeeKey key, Verdict verdict, OutcomeReasonKind? reason)
    {
        ref var slot = ref Find(_tables[key.High % Tables]!, key); // Added before.
        slot = slot with { Verdict = (byte)verdict, Reason = (byte)(reason ?? 0) };
    }

    private static ref Slot Find(Slot[] table, AttendeeKey key)
    {
        var at = (int)(key.Low % (ulong)table.Length);
        while (table[at].IsUsed && table[at].Key != key)
        {
            at = at + 1 == table.Length ? 0 : at + 1;
        }

        return ref table[at];
    }

    private static Slot[] Grown(Slot[] table)
    {
        var larger = new Slot[table.Length + (table.Length / 4)];
        foreach (var slot in table.Where(slot => slot.IsUsed))
        {
            Find(larger, slot.Key) = slot;
        }

        return larger;
    }

    /// <summary>What is kept of one attendee.</summary>
    /// <param name="Key">Contact and instant.</param>
    /// <param name="Index">The position in the input.</param>
    /// <param name="Properties">A digest of what 'properties' says.</param>
    /// <param name="ContactProperties">A digest of what 'contactProperties' says.</param>
    public readonly record struct Slot(AttendeeKey Key, int Index, int Properties, int ContactProperties)
    {
        public bool IsUsed { get; init; }

        public byte Verdict { get; init; }

        public byte Reason { get; init; }

        public AttendeeOutcome? OutcomeAt(int index) => Verdict == 0 ? null
            : new AttendeeOutcome(index, (Verdict)Verdict, Reason == 0 ? null : new OutcomeReason((OutcomeReasonKind)Reason));
    }
}
