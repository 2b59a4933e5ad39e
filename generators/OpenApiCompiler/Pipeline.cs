using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;
using HubSpot.OpenApiCompiler.Texts;

namespace HubSpot.OpenApiCompiler;

/// <summary>What the SDK does to a document before it is read like any other: canonical form, overlay, stable names, our sentences. The order matters.</summary>
internal static class Pipeline
{
    /// <summary>Prepares a document and reads it. The remarks are for the build log.</summary>
    /// <param name="document">The document to compile; it is changed in place.</param>
    /// <param name="overlay">Our corrections.</param>
    /// <param name="names">Our names.</param>
    /// <param name="texts">Our own document: the source of every sentence.</param>
    public static Api Read(OpenApiDocument document, OverlayDocument overlay, NamesFile names, OpenApiDocument texts)
    {
        var remarks = Prepare(document, overlay, names, texts);
        var api = ApiReader.Read(document, names, isOurs: true);
        return api with { Operations = names.Keys?.Apply(api.Operations) ?? api.Operations, Remarks = [.. remarks, .. api.Remarks] };
    }

    internal static IReadOnlyList<string> Prepare(OpenApiDocument document, OverlayDocument overlay, NamesFile names, OpenApiDocument texts)
    {
        var remarks = DanglingReferences.Remove(document).ToList();
        StructureCheck.Apply(document);
        RenamedSchemaCheck.Apply(document, names, texts);
        CanonicalForm.Apply(document);
        remarks.AddRange(overlay.ApplyTo(document).Where(r => r.Effect != OverlayEffect.Applied).Select(r => r.ToString()));
        // What the overlay added takes its place in the order, so that it does not matter who said it first.
        CanonicalForm.Apply(document, keepTexts: true);
        StructureCheck.Apply(document);
        remarks.AddRange(StableNames.Apply(document, names));

        StructureCheck.Apply(texts);
        CanonicalForm.Apply(texts, keepTexts: true);
        StableNames.Apply(texts, names);
        OwnTexts.Apply(document, texts);
        return remarks;
    }
}
