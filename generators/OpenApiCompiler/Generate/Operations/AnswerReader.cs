using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>
/// Finds the type that holds the body of any 2xx answer. 'default' describes errors, so an operation that declares nothing else
/// says nothing about its success: a GET returns a file or JSON, another verb JSON if there is any.
/// </summary>
internal sealed class AnswerReader(OpenApiDocument document, References references, SchemaReader schemas, Remarks remarks)
{
    private static readonly ScalarShape AnyJson = new(Scalar.Any);

    // Errors are JSON, so the runtime asks for JSON even when a success has no body.
    private static readonly Answer Nothing = new(AnswerKind.Nothing, AnyJson, MediaTypes.Json) { MayBeEmpty = true };
    private static readonly Answer JsonIfAny = new(AnswerKind.Json, AnyJson, MediaTypes.Json) { MayBeEmpty = true };
    private static readonly Answer AnyFile = new(AnswerKind.File, new ScalarShape(Scalar.File), MediaTypes.Anything);

    /// <summary>Whether a success holds a list of items.</summary>
    public bool HoldsMany(JObject operation)
        => Contents(operation).Any(c => MediaTypes.IsJson(c.MediaType) && c.Schema is not null && schemas.HoldsMany(c.Schema));

    /// <summary>The name of the schema of a success; null when it has none.</summary>
    public string? SchemaName(JObject operation)
        => Contents(operation).Select(c => c.Schema is null ? null : SchemaReference.NameIn(DocumentText.Of(c.Schema, "$ref") ?? "")).FirstOrDefault(n => n is not null);

    /// <param name="operation">The operation.</param>
    /// <param name="verb">Its verb in lower case.</param>
    /// <param name="wanted">The name for an answer that the document does not name.</param>
    public Answer Read(JObject operation, string verb, string wanted)
    {
        var successes = Responses(operation, status => status.StartsWith('2')).ToList();
        if (successes.Count == 0)
        {
            return ReadUndeclared(operation, verb, wanted);
        }

        var contents = successes.SelectMany(ContentsOf).ToList();
        var mayBeEmpty = successes.Exists(s => !ContentsOf(s).Any());
        return ReadContents(contents, operation, wanted) with { MayBeEmpty = mayBeEmpty || contents.Count == 0 };
    }

    private Answer ReadUndeclared(JObject operation, string verb, string wanted)
    {
        if (verb != "get")
        {
            return verb == "head" ? Nothing : JsonIfAny;
        }

        var contents = Responses(operation, status => status == "default").SelectMany(ContentsOf).ToList();
        var isError = contents.TrueForAll(c => MediaTypes.IsJson(c.MediaType) && (c.Schema is null || ErrorSchema.Is(schemas.MemberNames(c.Schema))));
        return contents.Count == 0 || isError ? AnyFile : ReadContents(contents, operation, wanted);
    }

    private Answer ReadContents(List<(string MediaType, JToken? Schema)> contents, JObject operation, string wanted)
    {
        var json = contents.Where(c => MediaTypes.IsJson(c.MediaType)).ToList();
        if (json.Count == 0)
        {
            return contents.Count == 0 ? Nothing
                : contents.Find(c => MediaTypes.IsText(c.MediaType)) is { MediaType: { } text } ? new Answer(AnswerKind.Text, new ScalarShape(Scalar.Text), MediaTypes.Safe(text, "text/plain"))
                : File(contents);
        }

        var shapes = json.Select(c => c.Schema is null ? AnyJson : schemas.Read(c.Schema, wanted)).Distinct().ToList();
        return shapes.Contains(new ScalarShape(Scalar.File)) ? File(contents)
            : new Answer(AnswerKind.Json, shapes.Count == 1 ? shapes[0] : Common(shapes, operation, wanted), MediaTypes.Json);
    }

    private static Answer File(IEnumerable<(string MediaType, JToken? Schema)> contents)
    {
        var types = contents.Select(c => MediaTypes.Safe(c.MediaType, MediaTypes.Anything)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Answer(AnswerKind.File, new ScalarShape(Scalar.File), string.Join(", ", types));
    }

    private Shape Common(List<Shape> shapes, JObject operation, string wanted)
    {
        schemas.ReadMembers();
        var models = shapes.Select(s => (s as ModelShape)?.Model as ObjectModel).ToList();
        if (models.Contains(null))
        {
            remarks.Add(operation, "The success responses are not all objects; any JSON is returned.");
            return AnyJson;
        }

        // 200 and 207 usually differ in one member, and then one of the models holds both.
        var widest = models.Find(one => models.All(other => ShapeFit.Takes(one!, other!)));
        return new ModelShape(widest ?? schemas.Merge([.. models.OfType<ObjectModel>()], wanted, operation));
    }

    private IEnumerable<(string MediaType, JToken? Schema)> Contents(JObject operation) => Responses(operation, status => status.StartsWith('2')).SelectMany(ContentsOf);

    private static IEnumerable<(string MediaType, JToken? Schema)> ContentsOf(JObject response)
        => from content in (response["content"] as JObject ?? []).Properties().OrderBy(c => c.Name, StringComparer.Ordinal)
           select (content.Name, (content.Value as JObject)?["schema"]);

    private IEnumerable<JObject> Responses(JObject operation, Func<string, bool> hasStatus)
    {
        var responses = operation["responses"] switch
        {
            null => [],
            JObject map => map,
            var other => throw DocumentException.At(other, document.File, "'responses' must be an object by status code."),
        };
        return from response in responses.Properties().OrderBy(r => r.Name, StringComparer.Ordinal)
               where hasStatus(response.Name)
               let end = references.End(response.Value)
               where end is not null
               select end;
    }
}
