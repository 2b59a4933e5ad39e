using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Reads all operations of a document. Their names come first, because types that the document does not name are called after them.</summary>
internal sealed class OperationReader(
    OpenApiDocument document, References references, SchemaReader schemas, Remarks remarks, Budget budget, NamesFile kept, TypeNames typeNames, bool isOurs)
{
    private readonly ParameterReader _parameters = new(document, references, schemas, remarks, budget);
    private readonly BodyReader _bodies = new(references, schemas);
    private readonly AnswerReader _answers = new(document, references, schemas, remarks);
    private OperationNames? _names;

    /// <summary>The names of all operations, after <see cref="Read()"/>.</summary>
    public IReadOnlyList<OperationName> Names => _names?.All ?? [];

    /// <exception cref="DocumentException">The document cannot be used, or the names are for another one.</exception>
    public IReadOnlyList<Operation> Read()
    {
        var sources = Sources().OrderBy(s => s.Route.Path, StringComparer.Ordinal).ThenBy(s => s.Route.Verb, StringComparer.Ordinal).ToList();
        if (kept.Operations.Count > 0 && sources.Count > 0 && !sources.Exists(s => kept.Operations.Any(k => k.Matches(s.Route.Verb, s.Route.Path))))
        {
            throw DocumentException.Whole(kept.File, $"None of the operations in this file is in '{document.File}'. Use the names file of that document, or a new file.");
        }

        _names = new OperationNames([.. sources.Select(s => s.Route)], DocumentText.Of(document.Root["info"] ?? new JObject(), "title"), kept, typeNames);
        schemas.ReadComponents();
        return [.. sources.Select(s => Read(s, _names))];
    }

    private Operation Read(Source source, OperationNames names)
    {
        var (route, template, item, operation) = source;
        var name = names.Of(route.Verb, route.Path);
        var owner = name.Client + name.Method;
        var (parameters, options) = _parameters.Read(template, item, operation, name.Client, () => typeNames.Take(TypeKey.Of(operation, "options"), owner + "Query"));
        var body = _bodies.Read(operation, owner);
        var answer = _answers.Read(operation, route.Verb, owner + "Answer");
        schemas.ReadMembers();
        var inPath = parameters.Where(p => p.Place == ParameterPlace.Path).ToDictionary(p => p.WireName, p => p.Name, StringComparer.Ordinal);
        return new Operation(
            TypeNames.ClientOf(name.Client), name.Method, route.Verb.ToUpperInvariant(), template.Route(inPath), DocumentText.Of(operation, "summary"), DocumentText.Of(operation),
            parameters, body, answer)
        {
            OptionsName = options,
            IsRetrySafe = route.Verb != "post" || (isOurs && (operation["x-retry-safe"] as JValue)?.Value is true),
            HiddenBecause = name.HiddenBecause,
            Paging = PagingReader.Read(parameters, answer, () => names.Enumerate(route.Verb, route.Path)),
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

            foreach (var member in item.Properties().Where(m => OpenApiDocument.Verbs.Contains(m.Name)))
            {
                budget.AddOperation(member);
                var operation = member.Value as JObject ?? throw DocumentException.At(member.Value, document.File, "An operation must be an object.");
                var route = Route.Of(member.Name, path.Name, template, _answers.HoldsMany(operation)) with { Hints = HintsOf(operation) };
                yield return new Source(route, template, item, operation);
            }
        }
    }

    private IReadOnlyList<string> HintsOf(JObject operation)
        => [_bodies.SchemaName(operation) ?? "", _answers.SchemaName(operation) ?? "", (operation["tags"] as JArray)?.OfType<JValue>().FirstOrDefault()?.Value as string ?? ""];

    private sealed record Source(Route Route, PathTemplate Template, JObject Item, JObject Operation);
}
