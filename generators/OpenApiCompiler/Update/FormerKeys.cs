using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Finds the key that a place had before its schema was renamed or its operation moved.</summary>
internal sealed class FormerKeys(DocumentDiff diff)
{
    private const string Schemas = "components/schemas/";

    private readonly Dictionary<string, string> _schemas = diff.RenamedSchemas.ToDictionary(r => r.Value, r => r.Key, StringComparer.Ordinal);

    private readonly List<(string New, string Old)> _operations = [.. diff.MovedOperations.Select(m => (Shape(m.Value), Shape(m.Key)))];

    public string Of(string key)
    {
        if (key.StartsWith(Schemas, StringComparison.Ordinal))
        {
            var name = key[Schemas.Length..].Split('/')[0];
            return _schemas.TryGetValue(name, out var former) ? Schemas + former + key[(Schemas.Length + name.Length)..] : key;
        }

        var moved = _operations.Find(o => key.StartsWith(o.New + "/", StringComparison.Ordinal));
        return moved.New is null ? key : moved.Old + key[moved.New.Length..];
    }

    private static string Shape(string operation) => OperationName.Shape(operation);
}
