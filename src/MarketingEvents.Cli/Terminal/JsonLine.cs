using Newtonsoft.Json;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>An answer of the service as one line of JSON, with every member that it had, and in ASCII, so that it can go to a terminal as well.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerSettings Settings = new() { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };

    public static string Of(object answer) => JsonConvert.SerializeObject(answer, Formatting.None, Settings).Replace("\u007F", "\\u007f", StringComparison.Ordinal);
}
