using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Which edition of the API a document describes.</summary>
internal static partial class Edition
{
    /// <summary>The edition that most of the paths name; where none does, the version that the document gives itself.</summary>
    public static string Of(OpenApiDocument document)
        => document.Paths.Properties().Select(p => p.Name)
            .Where(path => EditionPrefix.Strip(path) != path)
            .Select(path => Name().Match(path).Value)
            .Where(name => name.Length > 0)
            .GroupBy(name => name).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault()
            ?? document.Root["info"].Member("version").Word()
            ?? "unknown";

    [GeneratedRegex(@"(?<=/)(?:v\d+|\d{4}-\d{2}(?:-beta)?)(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
