namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What becomes of an entry that was taken: it is settled, or it waits again.</summary>
/// <param name="Id">The entry.</param>
internal sealed record EntryChange(long Id)
{
    /// <summary>The verdict of a settled entry; null for one that waits.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What is known besides; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether an entry that waits may have been sent.</summary>
    public bool IsInDoubt { get; init; }

    public int Attempts { get; init; }

    /// <summary>How long it waits at least.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Changes as a JSON list.</summary>
    public static string Write(IReadOnlyList<EntryChange> changes) => AsciiJson.Of(changes.Count * 128, json =>
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteNumber("id", change.Id);
            json.WriteNumber("status", (int)(change.Verdict is null ? OutboxEntryStatus.Waiting : OutboxEntryStatus.Settled));
            json.WriteNumber("in_doubt", change.IsInDoubt ? 1 : 0);
            json.WriteNumber("attempts", change.Attempts);
            json.WriteNumber("delay", (long)change.Delay.TotalMilliseconds);
            json.WriteGiven("verdict", (long?)change.Verdict);
            json.WriteGiven("detail", change.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
