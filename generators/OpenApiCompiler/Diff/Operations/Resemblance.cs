using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>What two operations must have in common to be taken for one that moved.</summary>
internal sealed partial class Resemblance(Operation operation)
{
    private readonly string? _request = Operation.SchemaIn(operation.Resolve(operation.Content["requestBody"]));
    private readonly string? _answer = Operation.SchemaIn(operation.Resolve(FirstSuccess(operation)));
    private readonly string _parameters = string.Join('\n', operation.Parameters().Where(p => p.In != "path").Select(p => p.Key));
    private readonly string _timeless = Edition().Replace(operation.Shape, "");
    private readonly HashSet<string> _words = [.. operation.Shape.Split('/').Where(s => s.Length > 0 && !s.Contains('{'))];
    private readonly string? _id = operation.Content["operationId"].Word();

    public Operation Of { get; } = operation;

    /// <summary>Whether the two paths differ in nothing but the edition that they name.</summary>
    public bool IsOtherEditionOf(Resemblance other) => Of.Verb == other.Of.Verb && _timeless == other._timeless;

    /// <summary>Points for what agrees; 0 where the two cannot be one.</summary>
    public int To(Resemblance other)
    {
        if (IsOtherEditionOf(other))
        {
            return 20;
        }

        var isSamePlace = Of.Shape == other.Of.Shape;
        if ((Of.Verb != other.Of.Verb && !isSamePlace) || _request is null != other._request is null || _answer is null != other._answer is null)
        {
            return 0;
        }

        return (_request is not null && _request == other._request ? 3 : 0)
            + (_answer is not null && _answer == other._answer ? 3 : 0)
            + (_parameters == other._parameters ? 1 : 0)
            + (isSamePlace ? 3 : 0)
            + (_id is not null && _id == other._id ? 2 : 0)
            + Math.Min(_words.Count(other._words.Contains), 3)
            + (OperationName.Parameters(Of.Path).Count == OperationName.Parameters(other.Of.Path).Count ? 1 : 0);
    }

    private static JToken? FirstSuccess(Operation operation)
        => operation.Content.Map("responses")?.Properties().FirstOrDefault(r => r.Name.StartsWith('2'))?.Value;

    [GeneratedRegex(@"/(?:v\d+|\d{4}-\d{2}(?:-beta)?)(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();
}
