using System.Buffers;
using System.Text;
using System.Text.Json;

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
    public static string Write(IReadOnlyList<EntryChange> changes)
    {
        var bytes = new ArrayBufferWriter<byte>(changes.Count * 128);
        using (var json = new Utf8JsonWriter(bytes))
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
                if (change.Verdict is { } verdict)
                {
                    json.WriteNumber("verdict", (int)verdict);
                }

                if (change.Detail is not null)
                {
                    json.WriteString("detail", change.Detail);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.ASCII.GetString(bytes.WrittenSpan);
    }
}
