using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>
/// Says a document of OpenAPI 3.1 in the words of 3.0, as far as a comparison needs it: null as a type, and 'const'. HubSpot
/// publishes 3.0 only; comparing must not depend on that.
/// </summary>
internal static class ModernForm
{
    public static void Apply(OpenApiDocument document)
    {
        if (document.Root["openapi"].Word() is not { } version || !version.StartsWith("3.1", StringComparison.Ordinal))
        {
            return;
        }

        document.Root["openapi"] = "3.0.3";
        document.Root["paths"] ??= new JObject();
        foreach (var schema in document.Root.DescendantsAndSelf().OfType<JObject>().ToList())
        {
            ReadTypes(schema);
            ReadNullBranch(schema, "oneOf");
            ReadNullBranch(schema, "anyOf");
            if (schema["const"] is { } only && schema["enum"] is null && schema.Parent is not JProperty { Name: "properties" or "example" or "default" })
            {
                schema["enum"] = new JArray(only.DeepClone());
                schema.Remove("const");
            }
        }
    }

    private static void ReadTypes(JObject schema)
    {
        if (schema["type"] is not JArray types || schema.Parent is JProperty { Name: "properties" })
        {
            return;
        }

        var words = types.Select(t => t.Word()).OfType<string>().ToList();
        if (words.Remove("null"))
        {
            schema["nullable"] = true;
        }

        schema.Remove("type");
        if (words.Count == 1)
        {
            schema["type"] = words[0];
        }
        else if (words.Count > 1)
        {
            schema["anyOf"] = new JArray(words.Order(StringComparer.Ordinal).Select(w => new JObject { ["type"] = w }));
        }
    }

    private static void ReadNullBranch(JObject schema, string keyword)
    {
        if (schema[keyword] is not JArray branches || branches.FirstOrDefault(b => b.Member("type").Word() == "null") is not { } none)
        {
            return;
        }

        none.Remove();
        schema["nullable"] = true;
        if (branches.Count == 1)
        {
            schema["allOf"] = new JArray(branches[0].DeepClone());
            schema.Remove(keyword);
        }
    }
}
