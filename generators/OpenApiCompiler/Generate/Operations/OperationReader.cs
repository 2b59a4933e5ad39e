using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Reads all operations of a document: names first, since types that the document does not name are called after them.</summary>
internal sealed class OperationReader(OpenApiDocument document, References references, SchemaReader schemas, Remarks remarks, Budget budget, NameScope typeNames, bool isNamed)
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

    private readonly ParameterReader _parameters = new(document, references, schemas, remarks, budget);
    private readonly BodyReader _bodies = new(references, schemas);
    private readonly AnswerReader _answers = new(document, references, schemas, remarks);

    public IReadOnlyList<Operation> Read()
    {
        var sources = Sources().OrderBy(s => s.Route.Path, StringComparer.Ordinal).ThenBy(s => s.Route.Verb, StringComparer.Ordinal).ToList();
        var derived = isNamed ? null : new OperationNames([.. sources.Select(s => s.Route)], DocumentText.Of(document.Root["info"] ?? new JObject(), "title"));
        (string Area, string Method) NameOf(Source source)
            => derived?.Of(source.Route.Verb, source.Route.Path) ?? (((string)source.Operation["operationId"]!).Split('_')[0], ((string)source.Operation["operationId"]!).Split('_')[1]);
        var areas = sources.Select(s => NameOf(s).Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(a => a, a => typeNames.Take(a + "Client"), StringComparer.Ordinal);
        schemas.ReadComponents();
        return [.. sources.Select(s => Read(s, NameOf(s), areas))];
    }

    private Operation Read(Source source, (string Area, string Method) name, Dictionary<string, string> areas)
    {
        var owner = name.Area + name.Method;
        var (_, template, item, operation) = source;
        var parameters = _parameters.Read(template, item, operation, name.Area);
        var body = _bodies.Read(operation, owner);
        var answer = _answers.Read(operation, owner + "Answer");
        schemas.ReadMembers();
        var inPath = parameters.Where(p => p.Place == ParameterPlace.Path).ToDictionary(p => p.WireName, p => p.Name, StringComparer.Ordinal);
        return new Operation(
            areas[name.Area], name.Method, source.Route.Verb.ToUpperInvariant(), template.Route(inPath), DocumentText.Of(operation, "summary"), DocumentText.Of(operation),
            parameters, body, answer)
        {
            OptionsName = parameters.All(p => p.IsRequired) ? null : typeNames.Take(owner + "Query"),
            IsRetrySafe = source.Route.Verb != "post" || (isNamed && (operation["x-retry-safe"] as JValue)?.Value is true),
            HiddenBecause = isNamed ? (operation["x-hidden"] as JValue)?.Value as string : null,
        };
    }

    private IEnumerable<Source> Sources()
    {
        var paths = document.Root["paths"] as JObject
            ?? throw DocumentException.At(document.Root["paths"] ?? document.Root, document.File, "'paths' must be an object of path items.");
        foreach (var path in paths.Properties().Where(p => !p.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            budget.AddName(path.Name, path);
            var template = PathTemplate.Parse(path.Name, path, document.File);
            if (references.End(path.Value) is not { } item)
            {
                continue;
            }

            foreach (var member in item.Properties().Where(m => Verbs.Contains(m.Name)))
            {
                budget.AddOperation(member);
                var operation = member.Value as JObject ?? throw DocumentException.At(member.Value, document.File, "An operation must be an object.");
                yield return new Source(Naming.Route.Of(member.Name, path.Name, template, _answers.HoldsMany(operation)), template, item, operation);
            }
        }
    }

    private sealed record Source(Route Route, PathTemplate Template, JObject Item, JObject Operation);
}
