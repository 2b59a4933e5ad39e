using System.Text.RegularExpressions;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>Makes a part of a C# name of a word in a path.</summary>
internal static partial class PathWord
{
    /// <summary>'lang-group' becomes LangGroup. The digits of a machine-made plural such as 'test111s' are dropped.</summary>
    public static string Pascal(string word) => Identifier.Pascal(NumberedPlural().Replace(word, "s"));

    /// <summary>Whether the word can name something. HubSpot's paths contain type ids such as '0-162' in place of a word.</summary>
    public static bool Names(string word) => word.Any(char.IsAsciiLetter);

    [GeneratedRegex(@"(?<=[A-Za-z])[0-9]{2,}s\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedPlural();
}
