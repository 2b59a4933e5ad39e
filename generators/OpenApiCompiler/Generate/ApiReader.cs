using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>
/// Reads any document of version 3 into a model: derived C# names, shapes instead of schemas, and texts that the writers escape.
/// Nothing else of an untrusted document is used after this point.
/// </summary>
internal static class ApiReader
{
    /// <exception cref="DocumentException">The document is not an OpenAPI document of version 3, or exceeds a limit.</exception>
    public static Api Read(OpenApiDocument document) => Read(document, NamesFile.Empty);

    /// <summary>As <see cref="Read(OpenApiDocument)"/>, with names that stay.</summary>
    /// <param name="document">The document.</param>
    /// <param name="names">The names.</param>
    /// <param name="isOurs">Whether extensions ('x-converter', 'x-retry-safe') come from our overlay. Those of other documents mean nothing.</param>
    /// <exception cref="DocumentException">The document cannot be used, or the names are for another one.</exception>
    public static Api Read(OpenApiDocument document, NamesFile names, bool isOurs = false)
    {
        var root = document.Root;
        if ((root["openapi"] as JValue)?.Value is not string version || !version.StartsWith("3.", StringComparison.Ordinal))
        {
            throw DocumentException.At(root["openapi"] ?? root, document.File, "'openapi' must be a version 3 text such as '3.0.1'.");
        }

        foreach (var (holder, name) in new[] { (root, "components"), (root["components"] as JObject, "schemas") })
        {
            if (holder?[name] is { } map and not JObject)
            {
                throw DocumentException.At(map, document.File, $"'{name}' must be an object.");
            }
        }

        ModernForm.Apply(document);
        var remarks = new Remarks(document.File);
        var budget = new Budget(document);
        var references = new References(document, remarks);
        var typeNames = new TypeNames(names);
        var models = new ModelList(document, budget, typeNames);
        var schemas = new SchemaReader(document, new SchemaParts(document, references), budget, models, isOurs);
        var operations = new OperationReader(document, references, schemas, remarks, budget, names, typeNames, isOurs);
        return new Api(operations.Read(), [.. models.All], [.. remarks.Lines], NamesFile.Of(operations.Names, typeNames.Classes, typeNames.Types));
    }
}
