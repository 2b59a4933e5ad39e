using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Diff.Operations;
using HubSpot.OpenApiCompiler.Diff.Schemas;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>What changed from one document to another, worst first.</summary>
internal sealed class DocumentDiff
{
    private static readonly string[] ComparedMembers = ["openapi", "info", "paths", "components", "servers", "security", "tags", "webhooks"];

    private DocumentDiff(OpenApiDocument @new, IReadOnlyList<Change> changes, IReadOnlyDictionary<string, string> renamedSchemas, IReadOnlyDictionary<string, string> movedOperations)
    {
        New = @new;
        Changes = changes;
        RenamedSchemas = renamedSchemas;
        MovedOperations = movedOperations;
    }

    public IReadOnlyList<Change> Changes { get; }

    /// <summary>The canonical form of the new document, in which the pointers of changes lead.</summary>
    public OpenApiDocument New { get; }

    /// <summary>Faults of the documents that do not prevent the comparison, with their places.</summary>
    public IReadOnlyList<DocumentException> Faults { get; private init; } = [];

    /// <summary>The same in the form that editors recognise.</summary>
    public IReadOnlyList<string> Remarks { get; private init; } = [];

    /// <summary>The new name of each schema that lives on under another one.</summary>
    public IReadOnlyDictionary<string, string> RenamedSchemas { get; }

    /// <summary>The new verb and path of each operation that moved, in canonical form.</summary>
    public IReadOnlyDictionary<string, string> MovedOperations { get; }

    /// <summary>What the changes do to the version of a client that follows the document.</summary>
    public VersionStep Step => Changes.Select(c => c.Impact.Step).DefaultIfEmpty().Max();

    /// <summary>The worst of the changes; noise where there is none.</summary>
    public Severity Worst => Changes.Select(c => c.Severity).DefaultIfEmpty().Max();

    public int Count(Severity severity) => Changes.Count(c => c.Severity == severity);

    /// <param name="old">The document of before; it stays as it is.</param>
    /// <param name="new">The document of after; it stays as it is.</param>
    /// <param name="names">Our names, which decide what a renamed schema means; null where there are none.</param>
    /// <exception cref="DocumentException">One of the documents cannot be used.</exception>
    public static DocumentDiff Compare(OpenApiDocument old, OpenApiDocument @new, NamesFile? names)
    {
        var (before, remarksBefore) = Prepare(old);
        var (after, remarksAfter) = Prepare(@new);
        var log = new ChangeLog();

        var renames = new SchemaRenames(before.Schemas, after.Schemas, names);
        var schemas = new SchemaComparison(new SchemaReader(before), new SchemaReader(after), renames, log);
        var renamedSchemes = SecuritySchemes.Renamed(before, after);
        var operations = new OperationComparison(names, schemas, new SecurityComparison(renamedSchemes, log), log);
        var pairs = new OperationPairs(Operation.In(before), Operation.In(after));
        foreach (var (one, other) in pairs.Same.Concat(pairs.Moved))
        {
            operations.Compare(one, other);
        }

        Callbacks.CompareWebhooks(before, after, schemas, log);
        schemas.Finish();
        Paths.Compare(pairs, log);
        Components.Compare(before, after, schemas, renames, log);
        SecuritySchemes.Compare(before, after, renamedSchemes, log);
        Servers.Compare(before.Root, after.Root, log);
        OtherMembers.Compare(before.Root, after.Root, ComparedMembers, log);
        PathItems.Compare(old, @new, before, after, pairs, log);
        Noise.Compare(old, @new, pairs, log);

        return new DocumentDiff(
            after,
            Sorted(log, before, after),
            renames.NewNames,
            pairs.Moved.ToDictionary(m => m.Old.Name, m => m.New.Name, StringComparer.Ordinal))
        {
            Faults = [.. remarksBefore.Faults, .. remarksAfter.Faults],
            Remarks = [.. remarksBefore.Lines, .. remarksAfter.Lines],
        };
    }

    private static (OpenApiDocument Document, Remarks Remarks) Prepare(OpenApiDocument document)
    {
        var copy = document.Copy();
        ModernForm.Apply(copy);
        var remarks = new Remarks(copy.File);
        DanglingReferences.Remove(copy, remarks);
        ComparableCheck.Apply(copy);
        CanonicalForm.Apply(copy, KnownExtensions.Names);
        return (copy, remarks);
    }

    private static IReadOnlyList<Change> Sorted(ChangeLog log, OpenApiDocument before, OpenApiDocument after)
    {
        var usesBefore = new Lazy<SchemaUses>(() => new SchemaUses(before));
        var usesAfter = new Lazy<SchemaUses>(() => new SchemaUses(after));
        var uses = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        return [.. log.Changes
            .OrderByDescending(c => c.Severity)
            .ThenBy(c => c.Kind, StringComparer.Ordinal)
            .ThenBy(c => c.Place.Pointer, StringComparer.Ordinal)
            .ThenBy(c => c.Old, StringComparer.Ordinal)
            .ThenBy(c => c.New, StringComparer.Ordinal)
            .Select(c => c.Place.Schema is { } schema ? c with { Uses = [.. Of(schema).Where(use => Concerns(c, use))] } : c)];

        static bool Concerns(Change change, string use) => change.IsSent is not { } isSent || use.StartsWith("request", StringComparison.Ordinal) == isSent;

        IReadOnlyList<string> Of(string schema)
        {
            if (!uses.TryGetValue(schema, out var known))
            {
                uses[schema] = known = (after.Schemas[schema] is null ? usesBefore : usesAfter).Value.Of(schema);
            }

            return known;
        }
    }
}
