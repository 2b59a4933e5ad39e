using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Writes durations, and reads one with its unit, '30s', '5m' or '1h', of at most a day. A bare number could mean anything.</summary>
internal static class DurationText
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The duration in the two largest of its units, such as '1h 5m', '4m 30s' or '12s'.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 60 } => FormattableString.Invariant($"{(int)duration.TotalSeconds}s"),
        { TotalMinutes: < 60 } => FormattableString.Invariant($"{(int)duration.TotalMinutes}m {duration.Seconds}s"),
        _ => FormattableString.Invariant($"{(long)duration.TotalHours}h {duration.Minutes}m"),
    };

    public static TimeSpan? Read(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        TimeSpan? duration = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => null,
        };
        return duration <= Longest ? duration : null;
    }
}
