using HubSpot.OpenApiCompiler.Diff.Schemas;
using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>The shared schemas as a whole: which there are, and those that no operation led to.</summary>
internal static class Components
{
    public static void Compare(OpenApiDocument old, OpenApiDocument @new, SchemaComparison schemas, SchemaRenames renames, ChangeLog log)
    {
        renames.MatchByContent();
        foreach (var (before, after) in renames.NewNames)
        {
            log.Add(Kinds.SchemaRenamed, renames.Judge(before, after), @new.Schemas[after]!, before, after);
        }

        foreach (var schema in old.Schemas.Properties().Where(s => @new.Schemas[s.Name] is null && !renames.NewNames.ContainsKey(s.Name)))
        {
            log.Add(Kinds.SchemaRemoved, Impact.Source("The generated class is gone."), schema.Value, schema.Name);
        }

        var successors = renames.NewNames.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var schema in @new.Schemas.Properties().Where(s => old.Schemas[s.Name] is null && !successors.Contains(s.Name)))
        {
            log.Add(Kinds.SchemaAdded, Impact.Additive("One more class is generated."), schema.Value, null, schema.Name);
        }

        // A class is generated from every schema, so one that nothing uses counts like one that is read.
        foreach (var schema in @new.Schemas.Properties().Where(s => old.Schemas[s.Name] is not null))
        {
            schemas.CompareUnreached(old.Schemas[schema.Name]!, schema.Value);
        }
    }
}
