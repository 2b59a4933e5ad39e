using HubSpot.OpenApiCompiler.Diff.Reports;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Replaces references to nothing by the empty schema, which accepts any JSON. HubSpot published such a document; refusing it
/// would stop everything for one member.
/// </summary>
internal static class DanglingReferences
{
    /// <summary>Changes the document and returns a remark with the place of each reference.</summary>
    public static IReadOnlyCollection<string> Remove(OpenApiDocument document)
    {
        var remarks = new Remarks(document.File);
        Remove(document, remarks);
        return remarks.Lines;
    }

    /// <summary>Changes the document and remarks on the place of each reference.</summary>
    public static void Remove(OpenApiDocument document, Remarks remarks)
    {
        // A removed part can be the target of another reference.
        while (Find(document) is { Count: > 0 } dangling)
        {
            dangling.ForEach(reference => remarks.Add(reference, $"The reference '{Printable.Of(reference.ToString())}' points to nothing; any JSON is accepted there."));
            dangling.ForEach(Remove);
        }
    }

    private static List<JToken> Find(OpenApiDocument document)
        => [
            .. document.References().Select(r => r.Reference.Value).Concat(Mappings(document))
                .Where(target => target is JValue { Value: string text } && text.StartsWith("#/", StringComparison.Ordinal) && JsonPointer.Resolve(document.Root, text) is null),
        ];

    private static IEnumerable<JToken> Mappings(OpenApiDocument document)
        => Keywords.Below(document.Root).Where(m => m.Name == "mapping").SelectMany(m => m.Value.Children<JProperty>()).Select(m => m.Value);

    private static void Remove(JToken reference)
    {
        var entry = (JProperty)reference.Parent!;
        switch (entry)
        {
            case { Name: not "$ref" }:
                entry.Remove();
                break;
            // A parameter without a name and a place means nothing.
            case { Parent.Parent: JArray { Parent: JProperty { Name: "parameters" } } }:
                entry.Parent!.Remove();
                break;
            default:
                ((JObject)entry.Parent!).RemoveAll();
                break;
        }
    }
}
