using System.Globalization;
using System.Text;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// Brings a sentence of the document into a form that can stand in an XML comment: one line, no markup, nothing that turns the
/// writing direction or cannot be seen, and not endless.
/// </summary>
internal static class XmlText
{
    private const int Longest = 1_000;

    /// <summary>The sentence with a full stop, or the other one, which is ours, when nothing is left of it.</summary>
    public static string Of(string? text, string other)
    {
        var sentence = Escaped(text);
        return sentence.Length == 0 ? other
            : ".!?:;…".Contains(sentence[^1]) || sentence.EndsWith("&gt;", StringComparison.Ordinal) ? sentence
            : sentence + ".";
    }

    /// <summary>The text itself, escaped.</summary>
    public static string Escaped(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (line.Length > Longest)
            {
                return line.ToString().TrimEnd() + "…";
            }

            if (IsSpace(rune))
            {
                line.Append(line.Length == 0 || line[^1] == ' ' ? "" : " ");
            }
            else if (IsVisible(rune))
            {
                _ = rune.Value switch
                {
                    '<' => line.Append("&lt;"),
                    '>' => line.Append("&gt;"),
                    '&' => line.Append("&amp;"),
                    _ => line.Append(rune.ToString()),
                };
            }
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsSpace(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsVisible(Rune rune)
        => rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
