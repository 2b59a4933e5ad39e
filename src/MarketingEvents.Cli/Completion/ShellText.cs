namespace HubSpot.MarketingEvents.Cli;

/// <summary>What the scripts for bash and zsh have in common.</summary>
internal static class ShellText
{
    /// <summary>Stands for names of files among the values of options.</summary>
    public const string Files = "<files>";

    /// <summary>The text as one word of a shell.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The alternatives of a case.</summary>
    public static string Cases(IEnumerable<string> texts) => string.Join('|', texts.Select(Quoted));

    /// <summary>The places behind options that take a value, as 'command option', by what can stand there: words, nothing known, or <see cref="Files"/>.</summary>
    public static IEnumerable<IGrouping<string, string>> Values(IReadOnlyList<CompletionNode> nodes)
        => from node in nodes
           from option in node.Options
           let value = option.Value
           where value is not null
           from name in option.Names
           group $"{node.Path} {name}" by value.IsFile ? Files : string.Join(' ', value.Words);
}
