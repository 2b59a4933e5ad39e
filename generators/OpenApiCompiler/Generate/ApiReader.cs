using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>
/// Understands any document of version 3. What it keeps is ours: C# names of our own making, shapes instead of schemas, and
/// texts that the writers escape. Nothing else of an untrusted document gets past this point.
/// </summary>
internal static class ApiReader
{
    /// <exception cref="DocumentException">The document is no OpenAPI document of version 3, or is built to do harm.</exception>
    /// <param name="document">The document.</param>
    /// <param name="isNamed">Whether our own names stand in the operation ids, and extensions come from our overlay.</param>
    public static Api Read(OpenApiDocument document, bool isNamed = false)
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

        var remarks = new Remarks(document.File);
        var budget = new Budget(document);
        var references = new References(document, remarks);
        var typeNames = new NameScope(ReservedNames.ForTypes, "Model");
        var models = new ModelList(budget, typeNames);
        var schemas = new SchemaReader(document, new SchemaParts(document, references), budget, models);
        var operations = new OperationReader(document, references, schemas, remarks, budget, typeNames, isNamed).Read();
        return new Api(operations, [.. models.All], [.. remarks.Lines]);
    }
}
