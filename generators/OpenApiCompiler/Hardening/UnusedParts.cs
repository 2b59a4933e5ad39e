using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>Drops what no generated line depends on, so that a change there cannot change a generated file.</summary>
internal static class UnusedParts
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var name in new[] { "servers", "tags", "security", "info" })
        {
            document.Root.Remove(name);
        }

        document.Root["info"] = new Newtonsoft.Json.Linq.JObject { ["title"] = "Generated", ["version"] = "1" };
        document.Root["openapi"] = "3.0.1";
        foreach (var (_, _, operation) in document.Operations())
        {
            operation.Remove("tags");
            operation.Remove("security");
        }

        if (document.Root["components"] is Newtonsoft.Json.Linq.JObject components)
        {
            components.Remove("securitySchemes");
            components.Remove("responses");
        }
    }
}
