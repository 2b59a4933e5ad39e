using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What is wrong with the arguments, each with what to do about it, and without what could be a secret or an address.</summary>
internal static class ParseErrors
{
    // What nobody asked for could be a token.
    private const int ShortestSecret = 20;
    private const int LargestDistance = 2;

    public static IEnumerable<string> Of(ParseResult result) => Find(result).Select(SafeText.WithoutAddresses);

    private static IEnumerable<string> Find(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var names = command.Subcommands.Select(child => child.Name).ToList();
        if (names.Count > 0 && !result.UnmatchedTokens.Any(IsOption))
        {
            return [result.UnmatchedTokens is [var word, ..] ? $"{Unrecognized(word)}{Advice(word, names)}" : $"Name a command: {string.Join(", ", names)}."];
        }

        var options = command.Options.Select(option => option.Name).ToList();
        var missing = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 }).ToList();
        return result.UnmatchedTokens.Select(token => $"{Unrecognized(token)}{Advice(token, options)}")
            .Concat(missing.Select(argument => $"'{command.Name}' needs {argument.HelpName ?? argument.Name}. {FirstSentence.Of(argument.Description)}."))
            .Concat(result.Errors.Select(error => error.Message).Where(message => !IsSaidAbove(message)));
    }

    private static bool IsOption(string token) => token.StartsWith('-');

    // The texts of System.CommandLine, in its own language, which Program has chosen.
    private static bool IsSaidAbove(string message)
        => message.StartsWith("Unrecognized command or argument", StringComparison.Ordinal)
            || message.StartsWith("Required argument missing for command", StringComparison.Ordinal)
            || message.StartsWith("Required command was not provided", StringComparison.Ordinal);

    private static string Unrecognized(string token)
        => $"Unrecognized command or argument {(token.Length >= ShortestSecret ? "(not shown)" : $"'{token}'")}.";

    private static string Advice(string token, IReadOnlyList<string> known)
    {
        var nearest = known.Select(name => (Name: name, Distance: Distance(token, name))).Where(pair => pair.Distance <= LargestDistance).OrderBy(pair => pair.Distance).Select(pair => pair.Name).FirstOrDefault();
        return nearest is not null ? $" Did you mean '{nearest}'?" : IsOption(token) || known.Count == 0 || IsOption(known[0]) ? "" : $" Commands: {string.Join(", ", known)}.";
    }

    // Levenshtein's: letters that are put in, left out or changed.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
