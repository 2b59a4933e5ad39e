using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Refuses what later stages could not handle, with file and place: the document is untrusted, and the generator behind us
/// answers a wrong one with a stack trace.
/// </summary>
internal static class StructureCheck
{
    private static readonly string[] ParameterPlaces = ["path", "query", "header", "cookie"];

    public static void Apply(OpenApiDocument document)
    {
        var root = document.Root;
        Expect(root["openapi"]?.Type == JTokenType.String && root.Value<string>("openapi")!.StartsWith("3.0", StringComparison.Ordinal),
            document, root["openapi"] ?? root, "'openapi' must be a version 3.0 text such as '3.0.1'.");
        Expect(root["paths"] is JObject, document, root["paths"] ?? root, "'paths' must be an object of path items.");
        Expect(root["components"] is null or JObject, document, root["components"] ?? root, "'components' must be an object.");
        Expect(root["components"]?["schemas"] is null or JObject, document, root["components"]?["schemas"] ?? root, "'schemas' must be an object.");
        CheckReferences(document);

        foreach (var path in document.Paths.Properties())
        {
            Expect(path.Name.StartsWith('/'), document, path, $"The path '{path.Name}' must start with '/'.");
            Expect(path.Value is JObject, document, path.Value, "A path item must be an object.");
            foreach (var member in ((JObject)path.Value).Properties().Where(m => m.Name is not ("summary" or "description" or "servers" or "parameters")))
            {
                Expect(member.Value is JObject || member.Name.StartsWith("x-", StringComparison.Ordinal), document, member.Value, "An operation must be an object.");
            }
        }

        foreach (var (path, _, operation) in document.Operations())
        {
            Expect(operation["responses"] is JObject, document, operation["responses"] ?? operation, "An operation needs 'responses', an object by status code.");
            CheckParameters(document, path, operation);
        }

        foreach (var schema in document.Schemas.Properties())
        {
            Expect(schema.Value is JObject, document, schema.Value, "A schema must be an object.");
        }
    }

    private static void CheckParameters(OpenApiDocument document, string path, JObject operation)
    {
        var list = operation["parameters"];
        Expect(list is null or JArray, document, list ?? operation, "'parameters' must be an array.");
        foreach (var item in (list as JArray) ?? [])
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
        }
    }

    private static void CheckReferences(OpenApiDocument document)
    {
        foreach (var (_, reference) in document.References())
        {
            var target = (string)reference.Value!;
            Expect(target.StartsWith("#/", StringComparison.Ordinal), document, reference.Value,
                $"The reference '{target}' leaves the document. Only references that start with '#/' are followed.");
            Expect(JsonPointer.Resolve(document.Root, target) is not null, document, reference.Value, $"The reference '{target}' points to nothing.");
        }

        foreach (var (holder, _) in document.References())
        {
            Expect(!EndsInItself(document.Root, holder), document, holder, "The reference leads back to itself.");
        }
    }

    private static bool EndsInItself(JObject root, JObject holder)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        JToken? at = holder;
        while (at is JObject map && map["$ref"] is JValue { Type: JTokenType.String } next)
        {
            if (!seen.Add(at))
            {
                return true;
            }

            at = JsonPointer.Resolve(root, (string)next!);
        }

        return false;
    }

    private static void Expect(bool holds, OpenApiDocument document, JToken place, string message)
    {
        if (!holds)
        {
            throw DocumentException.At(place, document.File, message);
        }
    }
}
