using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>
/// The form in which our document is kept: paths and operation ids as published, names and sets sorted, examples and published
/// extensions gone, sentences ours. One content has one form, so that a review shows what changed and nothing else.
/// </summary>
internal static class PublishedOrder
{
    /// <summary>The published document with our sentences.</summary>
    /// <param name="published">The document as it was published; it stays as it is.</param>
    /// <param name="ours">Our document of before.</param>
    /// <param name="diff">What changed between the two.</param>
    public static OpenApiDocument Of(OpenApiDocument published, OpenApiDocument ours, DocumentDiff diff)
    {
        var from = ours.Copy();
        CanonicalForm.Order(from, keepTexts: true);
        var to = published.Copy();
        CanonicalForm.Order(to);
        Sentences.Carry(from, to, diff);
        SortNames(to.Root);
        return to;
    }

    /// <summary>Our own document, put in order.</summary>
    public static OpenApiDocument Of(OpenApiDocument ours) => Of(ours, ours, DocumentDiff.Compare(ours, ours, null));

    public static string Text(JObject root) => root.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static void SortNames(JToken token)
    {
        if (token is JObject map)
        {
            var members = map.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
            map.RemoveAll();
            members.ForEach(map.Add);
        }

        foreach (var child in token.Children().ToList())
        {
            SortNames(child);
        }
    }
}
