using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Operations;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>
/// Which handwritten types address things, as the names file says under 'keys': one type for a pair of parameters, one for an id, and one for
/// either. Two operations of one name that differ in nothing but the way of addressing become one method.
/// </summary>
internal sealed class KeyRules
{
    private const string KeyName = "key";
    private const string IdName = "objectId";

    private readonly string _pair;
    private readonly string _either;
    private readonly string _description;
    private readonly string _pairDescription;
    private readonly IReadOnlyDictionary<string, string> _pairMembers;
    private readonly IReadOnlyList<string> _ids;
    private readonly string _idMember;
    private readonly string _pairMember;

    private KeyRules(JObject keys)
    {
        var (pair, either) = ((JObject)keys["pair"]!, (JObject)keys["either"]!);
        (_pair, _pairDescription) = ((string)pair["type"]!, (string)pair["description"]!);
        _pairMembers = ((JObject)pair["parameters"]!).Properties().ToDictionary(p => p.Name, p => (string)p.Value!, StringComparer.Ordinal);
        (_either, _description) = ((string)either["type"]!, (string)either["description"]!);
        (_idMember, _pairMember) = ((string)either["id"]!, (string)either["pair"]!);
        _ids = [.. ((JArray)keys["ids"]!).Select(id => (string)id!)];
    }

    /// <summary>The rules of a names file; null when it has none.</summary>
    public static KeyRules? Of(OpenApiDocument names) => names.Root["keys"] is JObject keys ? new KeyRules(keys) : null;

    public IReadOnlyList<Operation> Apply(IEnumerable<Operation> operations)
    {
        var addressed = operations.Select(Addressed).ToList();
        foreach (var same in addressed.GroupBy(o => (o.Area, o.Name)).ToList())
        {
            if (same.ToList() is [var one, var other] && (one.Key is null ? (other, one) : (one, other)) is var (pair, id) && AreAlike(pair, id))
            {
                addressed[addressed.IndexOf(pair)] = Merged(pair, id);
                addressed.Remove(id);
            }
        }

        return addressed;
    }

    private Operation Addressed(Operation operation)
        => _pairMembers.Keys.All(name => operation.Parameters.Any(p => p.WireName == name))
            ? operation with { Key = new OperationKey(_pair, KeyName, _pairMembers.ToDictionary(m => m.Key, m => $"{KeyName}.{m.Value}"), null, _pairDescription) }
            : operation with { Parameters = [.. operation.Parameters.Select(p => IsId(p) ? p with { Name = IdName } : p)], Route = _ids.Aggregate(operation.Route, (route, id) => route.Replace($"{{{id}}}", $"{{{IdName}}}", StringComparison.Ordinal)) };

    private bool AreAlike(Operation pair, Operation id)
        => pair.Key is not null && id.Key is null && id.Parameters.Any(IsId)
        && pair.PlainParameters.Select(Form).SequenceEqual(id.Parameters.Where(p => !IsId(p)).Select(Form))
        && pair.Body?.Shape == id.Body?.Shape && pair.Answer.Shape == id.Answer.Shape && pair.Answer.Kind == id.Answer.Kind;

    private Operation Merged(Operation pair, Operation id)
    {
        var external = new OperationKey(_either, KeyName, _pairMembers.ToDictionary(m => m.Key, m => $"external.{m.Value}"), $"{KeyName}.{_pairMember} is {{ }} external", _description);
        var byId = new OperationKey(_either, KeyName, id.Parameters.Where(IsId).ToDictionary(p => p.WireName, _ => IdName), $"{KeyName}.{_idMember} is {{ }} {IdName}", _description);
        return pair with { Summary = id.Summary, Description = id.Description, Key = external, OtherRoute = id with { Key = byId } };
    }

    private bool IsId(Parameter parameter) => parameter.Place == ParameterPlace.Path && _ids.Contains(parameter.WireName);

    private static (string, ParameterPlace, object, bool) Form(Parameter parameter) => (parameter.WireName, parameter.Place, parameter.Shape, parameter.IsRequired);
}
