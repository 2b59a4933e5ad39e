using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Schemas that are one of several: 'oneOf' and 'anyOf'.</summary>
internal static class Alternatives
{
    /// <summary>Returns whether alternatives appeared or went away as a whole, so that nothing else can be compared.</summary>
    public static bool Compare(SchemaPair pair, SchemaComparison schemas, SchemaRenames renames)
    {
        var direction = pair.Direction;
        switch (pair.Old.Alternatives, pair.New.Alternatives)
        {
            case ({ } before, { } after):
                CompareBranches(before, after, pair, schemas, renames);
                return false;

            case (null, { } after):
                var keeps = after.Any(branch => IsSame(pair.Old, branch, renames));
                pair.Add(Kinds.AlternativesIntroduced, keeps ? Impact.WiderType(direction) : Impact.Different(direction),
                    TypeWords.Of(pair.Old), $"one of {after.Count}");
                return true;

            case ({ } before, null):
                var kept = before.Any(branch => IsSame(pair.New, branch, renames));
                pair.Add(Kinds.AlternativesDissolved, kept ? Impact.NarrowerType(direction) : Impact.Different(direction),
                    $"one of {before.Count}", TypeWords.Of(pair.New));
                return true;

            default:
                return false;
        }
    }

    private static void CompareBranches(JArray before, JArray after, SchemaPair pair, SchemaComparison schemas, SchemaRenames renames)
    {
        var twins = after.GroupBy(branch => KeyOf(branch)).ToDictionary(g => g.Key, g => new Queue<JToken>(g), StringComparer.Ordinal);
        var gone = new List<JToken>();
        foreach (var branch in before)
        {
            if (twins.TryGetValue(KeyOf(branch, renames), out var same) && same.TryDequeue(out var twin))
            {
                schemas.Compare(branch, twin, pair.Direction, pair.Place);
            }
            else
            {
                gone.Add(branch);
            }
        }

        var fresh = twins.Values.SelectMany(q => q).ToList();
        if (gone.Count == 1 && fresh.Count == 1)
        {
            schemas.Compare(gone[0], fresh[0], pair.Direction, pair.Place);
            return;
        }

        gone.ForEach(branch => pair.Add(Kinds.AlternativeRemoved, Impact.NarrowerType(pair.Direction), schemas.Describe(branch, isOld: true)));
        fresh.ForEach(branch => pair.Add(Kinds.AlternativeAdded, Added(pair), null, schemas.Describe(branch, isOld: false)));
    }

    private static Impact Added(SchemaPair pair) => Impact.Additive(pair.IsSent ? "One more form may be sent." : "One more form may be answered; the generated type keeps forms that it does not know.");

    private static bool IsSame(SchemaView view, JToken branch, SchemaRenames renames)
        => view.Position is { } position && view.Target is { } target
            && (KeyOf(position, renames) == KeyOf(branch, renames) || KeyOf(target) == KeyOf(branch));

    private static string KeyOf(JToken schema, SchemaRenames? renames = null)
    {
        var key = schema.ToString(Formatting.None);
        return renames is not null && schema.Member("$ref").Word() is { } reference && reference.LastIndexOf('/') is > 0 and var slash
            ? key.Replace(reference, reference[..(slash + 1)] + renames.Current(reference[(slash + 1)..]), StringComparison.Ordinal)
            : key;
    }
}
