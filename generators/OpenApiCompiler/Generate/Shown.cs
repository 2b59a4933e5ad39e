using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>Parts of an untrusted document as messages quote them: one line, no control characters, not long.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Text(JToken token) => Text(token is JValue value ? Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "null" : token.Type.ToString());

    public static string Text(string text)
    {
        var line = string.Concat(text.Take(Longest).Select(c => c is >= ' ' and <= '~' ? c.ToString() : FormattableString.Invariant($"\\u{(int)c:X4}")));
        return text.Length > Longest ? line + "..." : line;
    }
}
