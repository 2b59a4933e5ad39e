using System.Text;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>Reads lists given as text.</summary>
internal static class Lists
{
    public static IReadOnlyList<AttendeeRow> Read(string text, SubscriberState? state = SubscriberState.Attend, TimeZoneInfo? zone = null, Encoding? encoding = null)
    {
        using var file = TemporaryFile.Of(text, encoding);
        return [.. AttendeeFile.Read(file.Path, state, zone)];
    }

    public static IReadOnlyList<AttendeeRow> ReadBytes(byte[] bytes)
    {
        using var file = TemporaryFile.Of(bytes);
        return [.. AttendeeFile.Read(file.Path, SubscriberState.Attend, null)];
    }

    /// <summary>Why the file is refused, with the name of the file cut off.</summary>
    public static string Refusal(string text, SubscriberState? state = SubscriberState.Attend)
    {
        var refusal = Assert.Throws<InputException>(() => Read(text, state)).Message;
        return refusal[(refusal.IndexOf(".csv", StringComparison.Ordinal) + ".csv".Length)..];
    }
}
