namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Keeps text of a document from breaking a message or a comment, behind which it could pose as something else.</summary>
internal static class OneLine
{
    /// <summary>The text with a question mark for each control character and line separator.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c));
}
