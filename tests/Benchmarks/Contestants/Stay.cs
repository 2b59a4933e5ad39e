namespace HubSpot.Benchmarks.Contestants;

/// <summary>Who attended, and when: the times as the service wants them.</summary>
internal sealed record Stay(long Vid, long InteractionDateTime, string JoinedAt, string LeftAt)
{
    /// <summary>So many of them, the same every time.</summary>
    public static IReadOnlyList<Stay> Of(int count)
    {
        var start = new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, count).Select(i => new Stay(
            269_269_281_527 + (7 * i), start.AddSeconds(i).ToUnixTimeMilliseconds(), Text(start.AddSeconds(i)), Text(start.AddSeconds(i + 3600))))];
    }

    private static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
}
