using System.Text.RegularExpressions;

namespace HubSpot.OpenApiCompiler.Canonical;

/// <summary>
/// The part of a path that names the edition. HubSpot has used four forms of it, two of them within one v3 document, so that
/// names and corrections would hold for one edition only if they spelled it out.
/// </summary>
internal static partial class EditionPrefix
{
    /// <summary>The path behind the prefix, from its slash on; '/' when nothing follows; the path itself when it has no prefix.</summary>
    public static string Strip(string path)
    {
        var match = Prefix().Match(path);
        var rest = match.Success ? path[match.Length..] : path;
        return rest.Length > 1 ? rest.TrimEnd('/') : "/";
    }

    [GeneratedRegex(@"^/(?:marketing/v\d+/marketing-events|marketing-events/v\d+/marketing-events|marketing/marketing-events/(?:v\d+|\d{4}-\d{2})(?:-beta)?)(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
