using System.Text;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>Writes text as a C# string literal that holds nothing but harmless ASCII, whatever the text is.</summary>
internal static class Literal
{
    private const string Plain = " _-./,:;+*@#$%&()[]|<>=!?~^'{}";

    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            // The template engine strips a marker that starts with two underscores.
            var isPlain = char.IsAsciiLetterOrDigit(c) || (Plain.Contains(c) && !(c == '_' && literal[^1] == '_'));
            _ = isPlain ? literal.Append(c) : literal.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }
}
