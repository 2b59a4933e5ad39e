using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>What the names file lacks for a document, and what it names that is not there.</summary>
/// <param name="Proposed">A name for each operation that has none, to be reviewed and added.</param>
/// <param name="Vanished">Entries of operations that the document does not have.</param>
/// <param name="Unnamed">Schemas without a class.</param>
/// <param name="Empty">Classes of which the document has no schema.</param>
internal sealed record NamesReview(
    IReadOnlyList<OperationName> Proposed,
    IReadOnlyList<OperationName> Vanished,
    IReadOnlyList<string> Unnamed,
    IReadOnlyList<string> Empty)
{
    /// <param name="names">Our names.</param>
    /// <param name="overlay">Our corrections; they add schemas and take some away.</param>
    /// <param name="document">The document; it stays as it is.</param>
    public static NamesReview Of(NamesFile names, OverlayDocument overlay, OpenApiDocument document)
    {
        var copy = document.Copy();
        CanonicalForm.Apply(copy);
        overlay.ApplyTo(copy);

        var operations = copy.Operations().ToList();
        var taken = names.Operations.Select(o => (o.Client, o.Method)).ToHashSet();
        var schemas = copy.Schemas.Properties().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return new NamesReview(
            [.. operations.Where(o => !names.Operations.Any(n => n.Matches(o.Verb, o.Path)))
                .Select(o => ProposedName.For(o.Verb, o.Path, name => taken.Add((name.Client, name.Method))))],
            [.. names.Operations.Where(n => !operations.Any(o => n.Matches(o.Verb, o.Path)))],
            [.. schemas.Where(s => !names.Classes.ContainsKey(s)).Order(StringComparer.Ordinal)],
            [.. names.Classes.GroupBy(c => c.Value, c => c.Key).Where(g => !g.Any(schemas.Contains)).Select(g => g.Key).Order(StringComparer.Ordinal)]);
    }

    public IEnumerable<string> Lines()
        => Proposed.Select(n => $"'{n.Verb} {n.Path}' has no name. Proposed: \"{n.Verb} {n.Path}\": {{ \"client\": \"{n.Client}\", \"method\": \"{n.Method}\" }}")
            .Concat(Vanished.Select(n => $"'{n.Verb} {n.Path}' is gone; '{n.Client}.{n.Method}' names nothing."))
            .Concat(Unnamed.Select(s => $"The schema '{s}' has no class."))
            .Concat(Empty.Select(c => $"The class '{c}' has no schema in this document."));
}
