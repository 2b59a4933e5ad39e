namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Keeps text of a document on one line of a message or comment, so that it cannot look like another message or become code.</summary>
internal static class OneLine
{
    /// <summary>The text with a question mark for each control character and line separator.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c));
}
