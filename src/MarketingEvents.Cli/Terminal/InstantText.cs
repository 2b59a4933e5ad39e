using System.CommandLine.Parsing;
using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Reads and writes points in time: a time of day without its offset from UTC could mean anything.</summary>
internal static class InstantText
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The value of an option; null, and an error of the arguments, when it is none.</summary>
    public static DateTimeOffset? Read(string option, ArgumentResult result)
    {
        var text = result.Tokens is [var token, ..] ? token.Value : "";
        if (Find(text) is { } instant)
        {
            return instant;
        }

        result.AddError(Messages.UnknownInstant(option, text));
        return null;
    }

    /// <summary>The point in time; null when the text is none.</summary>
    public static DateTimeOffset? Find(string text)
        => DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    /// <summary>The time in UTC, to the second.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time in UTC, to the millisecond, which is what the service keeps.</summary>
    public static string Exact(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time in UTC, to the minute, for tables.</summary>
    public static string Short(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
