using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>The member that says which of several schemas an object follows.</summary>
internal static class Discriminators
{
    public static void Compare(SchemaPair pair, SchemaRenames renames)
    {
        var before = pair.Old["discriminator"] as JObject;
        var after = pair.New["discriminator"] as JObject;
        var was = before?["propertyName"].Word();
        var became = after?["propertyName"].Word();
        switch (before, after)
        {
            case (null, null):
                break;

            case (null, _) or (_, null):
                pair.Add(after is null ? Kinds.DiscriminatorRemoved : Kinds.DiscriminatorAdded,
                    Impact.Source("The wire stays the same, but the generated classes find their type in another way."), was, became);
                break;

            default:
                if (was != became)
                {
                    pair.Add(Kinds.DiscriminatorChanged, Impact.Wire("Old clients look for the type in another member."), was, became);
                }

                CompareMappings(MappingOf(before, renames), MappingOf(after), pair);
                break;
        }
    }

    private static void CompareMappings(Dictionary<string, string> before, Dictionary<string, string> after, SchemaPair pair)
    {
        foreach (var (word, schema) in before.Where(m => !after.ContainsKey(m.Key)))
        {
            pair.Add(Kinds.MappingRemoved, Impact.NarrowerType(pair.Direction), $"{word}: {schema}");
        }

        foreach (var (word, schema) in after)
        {
            if (!before.TryGetValue(word, out var former))
            {
                pair.Add(Kinds.MappingAdded, Impact.Additive("One more word for a type."), null, $"{word}: {schema}");
            }
            else if (former != schema)
            {
                pair.Add(Kinds.MappingChanged, Impact.Wire("The same word stands for another type."), $"{word}: {former}", $"{word}: {schema}");
            }
        }
    }

    private static Dictionary<string, string> MappingOf(JObject discriminator, SchemaRenames? renames = null)
        => (discriminator["mapping"] as JObject ?? []).Properties()
            .ToDictionary(m => m.Name, m => NameIn(m.Value.Word() ?? "", renames), StringComparer.Ordinal);

    private static string NameIn(string target, SchemaRenames? renames)
    {
        var name = target[(target.LastIndexOf('/') + 1)..];
        return renames?.Current(name) ?? name;
    }
}
