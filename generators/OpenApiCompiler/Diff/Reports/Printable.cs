using System.Globalization;
using System.Text;

namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>
/// Makes names and values of a document fit to be shown: one line, and no character that moves a cursor, turns the direction
/// of reading, or hides.
/// </summary>
internal static class Printable
{
    private const int Longest = 160;

    /// <summary>Cuts what is too long for one part of a line.</summary>
    public static string Of(string text) => Cut(text, Longest);

    public static string Whole(string text) => Cut(text, int.MaxValue);

    private static string Cut(string text, int longest)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length > longest)
            {
                return shown.Append("...").ToString();
            }

            shown.Append(IsVisible(rune) ? rune.ToString() : $"\\u{{{rune.Value:x}}}");
        }

        return shown.ToString();
    }

    private static bool IsVisible(Rune rune)
        => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
