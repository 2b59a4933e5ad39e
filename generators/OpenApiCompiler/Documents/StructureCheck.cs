using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Refuses what later stages cannot handle, with file and place. The document is untrusted, and NSwag reports faults as stack traces.
/// </summary>
internal static partial class StructureCheck
{
    private static readonly string[] ParameterPlaces = ["path", "query", "header", "cookie"];
    private static readonly string[] PathWords = [.. OpenApiDocument.Verbs, "description", "parameters", "servers", "summary"];

    /// <summary>As <see cref="Apply"/>, but a reference to nothing is accepted. The document stays as it is.</summary>
    public static void ApplyToPublished(OpenApiDocument document)
    {
        var copy = document.Copy();
        DanglingReferences.Remove(copy);
        Apply(copy);
    }

    public static void Apply(OpenApiDocument document)
    {
        ModernForm.Apply(document);
        var root = document.Root;
        Expect(root["openapi"]?.Type == JTokenType.String && root.Value<string>("openapi")!.StartsWith("3.0", StringComparison.Ordinal),
            document, root["openapi"] ?? root, "'openapi' must be a version 3.0 or 3.1 text such as '3.0.1'.");
        Expect(root["paths"] is JObject, document, root["paths"] ?? root, "'paths' must be an object of path items.");
        KeywordCheck.Apply(document);
        ReferenceCheck.Apply(document);
        NameCheck.Apply(document);

        foreach (var path in document.Paths.Properties())
        {
            foreach (var member in ((JObject)path.Value).Properties().Where(m => !m.Name.StartsWith("x-", StringComparison.Ordinal)))
            {
                Expect(PathWords.Contains(member.Name), document, member, $"'{member.Name}' is not a verb in lower case.");
                Expect(!OpenApiDocument.Verbs.Contains(member.Name) || member.Value is JObject, document, member.Value, "An operation must be an object.");
            }
        }

        foreach (var (path, _, operation) in document.Operations())
        {
            Expect(operation["responses"] is JObject, document, operation["responses"] ?? operation, "An operation needs 'responses', an object by status code.");
            CheckParameters(document, path, operation);
        }
    }

    private static void CheckParameters(OpenApiDocument document, string path, JObject operation)
    {
        var declared = new HashSet<(string? Place, string? Name)>();
        foreach (var item in ParametersOf(document, operation))
        {
            var parameter = item as JObject;
            if (parameter?["$ref"] is JValue reference)
            {
                parameter = JsonPointer.Resolve(document.Root, (string)reference!) as JObject;
            }

            Expect(parameter?["name"]?.Type == JTokenType.String && ParameterPlaces.Contains((string?)parameter["in"]), document, item,
                "A parameter needs a 'name' and 'in' (path, query, header or cookie).");
            Expect((string?)parameter!["in"] != "path" || path.Contains($"{{{parameter["name"]}}}", StringComparison.Ordinal), document, item,
                $"The path parameter '{parameter["name"]}' does not occur in the path '{path}'.");
            Expect(declared.Add(((string?)parameter["in"], (string?)parameter["name"])), document, item,
                $"The {parameter["in"]} parameter '{parameter["name"]}' is declared twice.");
        }

        declared.UnionWith(ParametersOf(document, (JObject)document.Paths[path]!).Select(p => ((string?)p["in"], (string?)p["name"])));
        foreach (var name in Placeholder().Matches(path).Select(m => m.Groups[1].Value))
        {
            Expect(declared.Contains(("path", name)), document, operation, $"The path '{path}' needs a path parameter '{name}'.");
        }
    }

    private static JArray ParametersOf(OpenApiDocument document, JObject holder)
    {
        var list = holder["parameters"];
        Expect(list is null or JArray, document, list ?? holder, "'parameters' must be an array.");
        return list as JArray ?? [];
    }

    private static void Expect(bool holds, OpenApiDocument document, JToken place, string message)
    {
        if (!holds)
        {
            throw DocumentException.At(place, document.File, message);
        }
    }

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
