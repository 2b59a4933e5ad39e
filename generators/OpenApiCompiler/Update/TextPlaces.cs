using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Finds every place of a document where a sentence stands or should stand.</summary>
internal static class TextPlaces
{
    private static readonly string[] Words = ["description", "summary", "title"];

    /// <summary>Every place that has a sentence or wants one.</summary>
    public static IEnumerable<TextPlace> In(OpenApiDocument document) => All(document).Where(p => p.IsWanted || p.Text is not null);

    /// <summary>Every place that could have a sentence.</summary>
    public static IEnumerable<TextPlace> All(OpenApiDocument document)
        => document.Root.Properties().Where(p => p.Name != "paths").SelectMany(p => Below(p.Value, p.Name, p.Name, Keywords.HoldsNames(p.Name), ""))
            .Concat(document.Paths.Properties().SelectMany(InPath));

    private static IEnumerable<TextPlace> InPath(JProperty path)
    {
        var shape = OperationName.Shape(EditionPrefix.Strip(path.Name));
        return ((JObject)path.Value).Properties().SelectMany(member => Below(
            member.Value, $"{member.Name} {shape}", OpenApiDocument.Verbs.Contains(member.Name) ? "operation" : member.Name, false, path.Name));
    }

    // 'role' is what the token is to its parent: a word of OpenAPI, or the map that names it.
    private static IEnumerable<TextPlace> Below(JToken token, string key, string role, bool namesAreFree, string path)
        => token switch
        {
            JObject map when namesAreFree => map.Properties().SelectMany(m => Below(m.Value, $"{key}/{m.Name}", role, false, path)),
            JObject map => At(map, key, role).Concat(map.Properties().Where(m => !Keywords.HoldsData(m.Name))
                .SelectMany(m => Below(m.Value, $"{key}/{m.Name}", m.Name, Keywords.HoldsNames(m.Name) && m.Value is JObject, path))),
            JArray list => list.SelectMany((item, index) => Below(item, $"{key}/{NameOf(item, index, path)}", role, false, path)),
            _ => [],
        };

    private static IEnumerable<TextPlace> At(JObject holder, string key, string role)
        => Words.Select(word => new TextPlace($"{key}/{word}", holder, word, IsWanted(holder, role, word)));

    private static bool IsWanted(JObject holder, string role, string word)
        => (role, word) switch
        {
            ("info", "title" or "description") or ("operation", "summary" or "description") => true,
            ("tags" or "properties" or "schemas" or "parameters" or "requestBody" or "responses" or "securitySchemes", "description") => holder["$ref"] is null,
            _ => false,
        };

    private static string NameOf(JToken item, int index, string path)
        => item is JObject { } map && map["name"] is JValue { Value: string name }
            ? map["in"] is JValue { Value: "path" }
                ? OperationName.ParameterKey(path, name)
                : $"{map["in"]} {name}"
            : index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
