using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The address of a request without what is secret in it, for the log.</summary>
internal static partial class LoggedTarget
{
    private const string Withheld = "…";

    /// <summary>The path; the older OAuth routes have a token at its end.</summary>
    public static string Path(string path) => TokenInPath().Replace(path, "$1" + Withheld);

    /// <summary>The query; a developer key, and the secrets that OAuth takes there, are left out.</summary>
    public static string Query(string query) => SecretInQuery().Replace(query, "$1" + Withheld);

    [GeneratedRegex("^(/oauth/v1/(?:access|refresh)-tokens/).+$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenInPath();

    [GeneratedRegex("([?&](?:hapikey|client_secret|code|code_verifier|refresh_token|access_token|token)=)[^&]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SecretInQuery();
}
