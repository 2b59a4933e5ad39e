namespace HubSpot.MarketingEvents.Cli;

/// <summary>The first sentence of a longer description, without its full stop.</summary>
internal static class FirstSentence
{
    public static string Of(string? description)
    {
        var line = (description ?? "").ReplaceLineEndings(" ");
        return line.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? line[..end] : line.TrimEnd('.');
    }
}
