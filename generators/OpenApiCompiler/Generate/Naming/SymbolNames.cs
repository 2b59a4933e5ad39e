namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>Words for symbols, used for texts without letters and digits, such as the operators '&lt;=' and '!='.</summary>
internal static class SymbolNames
{
    private const int Longest = 8;

    private static readonly Dictionary<char, string> Words = new()
    {
        ['<'] = "Less",
        ['>'] = "Greater",
        ['='] = "Equal",
        ['!'] = "Not",
        ['+'] = "Plus",
        ['-'] = "Minus",
        ['*'] = "Star",
        ['/'] = "Slash",
        ['%'] = "Percent",
        ['&'] = "And",
        ['|'] = "Or",
        ['~'] = "Like",
        ['^'] = "Caret",
        ['.'] = "Dot",
        [','] = "Comma",
        [' '] = "Space",
    };

    /// <summary>A name for a text without letters and digits.</summary>
    public static string Of(string text)
        => text.Length == 0 ? "Empty" : string.Concat(text.Take(Longest).Select(c => Words.TryGetValue(c, out var word) ? word : "Sign"));

    /// <summary>The words for the symbols before a number, so that '-1' and '1' differ; empty for any other text.</summary>
    public static string Before(string text)
    {
        var signs = text.TakeWhile(c => Words.ContainsKey(c) && c is not ('/' or '.' or ',' or ' ')).Take(Longest).ToArray();
        return signs.Length > 0 && signs.Length < text.Length && char.IsAsciiDigit(text[signs.Length])
            ? string.Concat(signs.Select(c => Words[c]))
            : "";
    }
}
