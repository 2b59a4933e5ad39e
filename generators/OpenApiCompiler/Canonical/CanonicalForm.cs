using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Canonical;

/// <summary>
/// One form for all documents that mean the same: edition prefix off, names and sets sorted, texts, examples and vendor
/// extensions gone. Order and wording of the published document change daily; whatever is built on this form does not.
/// </summary>
internal static class CanonicalForm
{
    private static readonly HashSet<string> Texts = ["description", "summary", "title", "example", "examples", "externalDocs"];
    private static readonly HashSet<string> Sets = ["required", "enum", "tags", "security", "parameters", "servers"];

    public static void Apply(OpenApiDocument document, bool keepTexts = false)
    {
        StripPrefixes(document);
        Order(document, keepTexts);
    }

    /// <summary>The same with some vendor extensions left in.</summary>
    public static void Apply(OpenApiDocument document, IReadOnlySet<string> keptExtensions)
    {
        StripPrefixes(document);
        Arrange(document.Root, name => IsNoise(name) && !keptExtensions.Contains(name), namesAreFree: false);
    }

    /// <summary>The order and the omissions of the canonical form, with the paths as they are published.</summary>
    public static void Order(OpenApiDocument document, bool keepTexts = false) => Arrange(document.Root, keepTexts ? _ => false : IsNoise, namesAreFree: false);

    private static void StripPrefixes(OpenApiDocument document)
    {
        var paths = document.Paths;
        foreach (var path in paths.Properties().ToList())
        {
            var stripped = EditionPrefix.Strip(path.Name);
            if (stripped == path.Name)
            {
                continue;
            }

            path.Remove();
            if (paths[stripped] is not JObject existing)
            {
                paths.Add(stripped, path.Value);
                continue;
            }

            foreach (var member in ((JObject)path.Value).Properties())
            {
                if (existing[member.Name] is not null)
                {
                    throw DocumentException.At(member, document.File, $"Two paths end as '{member.Name} {stripped}' once the edition prefix is taken off.");
                }

                existing.Add(member.Name, member.Value);
            }
        }
    }

    // In place, so that every token keeps its line number for later messages.
    private static void Arrange(JToken token, Func<string, bool> isNoise, bool namesAreFree)
    {
        switch (token)
        {
            case JObject map:
                ArrangeMap(map, isNoise, namesAreFree);
                break;

            case JArray list:
                foreach (var item in list)
                {
                    Arrange(item, isNoise, namesAreFree: false);
                }

                break;
        }
    }

    private static void ArrangeMap(JObject map, Func<string, bool> isNoise, bool namesAreFree)
    {
        var properties = map.Properties().ToList();
        map.RemoveAll();
        foreach (var property in properties.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!namesAreFree && isNoise(property.Name))
            {
                continue;
            }

            map.Add(property);
            if (namesAreFree || !Keywords.HoldsData(property.Name))
            {
                Arrange(property.Value, isNoise, !namesAreFree && Keywords.HoldsNames(property.Name));
            }

            if (!namesAreFree && Sets.Contains(property.Name) && property.Value is JArray set)
            {
                ArrangeSet(set);
            }
        }
    }

    private static bool IsNoise(string name) => Texts.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal);

    private static void ArrangeSet(JArray set)
    {
        var items = set.ToList();
        set.Clear();
        foreach (var item in items.Select(item => (Item: item, Key: KeyOf(item))).OrderBy(x => x.Key, StringComparer.Ordinal).DistinctBy(x => x.Key))
        {
            set.Add(item.Item);
        }
    }

    private static string KeyOf(JToken item)
        => item is JObject parameter && parameter["in"] is not null
            ? $"{parameter["in"]}\n{parameter["name"]}\n{parameter.ToString(Formatting.None)}"
            : item.ToString(Formatting.None);
}
