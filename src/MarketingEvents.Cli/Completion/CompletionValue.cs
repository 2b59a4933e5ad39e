namespace HubSpot.MarketingEvents.Cli;

/// <summary>What can stand in a place of the command line.</summary>
/// <param name="IsFile">Whether it is the name of a file.</param>
/// <param name="Words">The words that can stand there; none when it is free.</param>
internal sealed record CompletionValue(bool IsFile, IReadOnlyList<string> Words)
{
    private const string File = "FILE";

    /// <summary>Read from the name that the help shows: FILE, words with bars between them, or anything else.</summary>
    public static CompletionValue Of(string? helpName)
        => new(helpName == File, helpName is not null && helpName.Contains('|', StringComparison.Ordinal) ? helpName.Split('|') : []);
}
