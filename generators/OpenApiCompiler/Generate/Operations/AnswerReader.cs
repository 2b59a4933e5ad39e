using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>
/// Finds the one type that takes whatever any 2xx brings. 'default' is an error; an operation that declares nothing else
/// brings nothing back.
/// </summary>
internal sealed class AnswerReader(OpenApiDocument document, References references, SchemaReader schemas, Remarks remarks)
{
    // Errors come as JSON where they can.
    private static readonly Answer Nothing = new(AnswerKind.Nothing, new ScalarShape(Scalar.Any), MediaTypes.Json);

    /// <summary>Whether a success holds many of something.</summary>
    public bool HoldsMany(JObject operation)
        => Contents(operation).Any(c => MediaTypes.IsJson(c.MediaType) && c.Schema is not null && schemas.HoldsMany(c.Schema));

    /// <param name="operation">The operation.</param>
    /// <param name="wanted">The name for an answer that the document gives none.</param>
    public Answer Read(JObject operation, string wanted)
    {
        var contents = Contents(operation).ToList();
        var json = contents.Where(c => MediaTypes.IsJson(c.MediaType)).ToList();
        if (json.Count == 0)
        {
            return contents.Count == 0 ? Nothing
                : contents.Find(c => MediaTypes.IsText(c.MediaType)) is { MediaType: { } text } ? new Answer(AnswerKind.Text, new ScalarShape(Scalar.Text), MediaTypes.Safe(text, "text/plain"))
                : File(contents);
        }

        var shapes = json.Select(c => c.Schema is null ? new ScalarShape(Scalar.Any) : schemas.Read(c.Schema, wanted)).Distinct().ToList();
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
            return new ScalarShape(Scalar.Any);
        }

        // 200 and 207 usually differ in one member, so that one of the models takes both.
        var widest = models.Find(one => models.All(other => ShapeFit.Takes(one!, other!)));
        return new ModelShape(widest ?? schemas.Merge([.. models.OfType<ObjectModel>()], wanted, operation));
    }

    private IEnumerable<(string MediaType, JToken? Schema)> Contents(JObject operation)
    {
        var responses = operation["responses"] switch
        {
            null => [],
            JObject map => map,
            var other => throw DocumentException.At(other, document.File, "'responses' must be an object by status code."),
        };
        return from response in responses.Properties().OrderBy(r => r.Name, StringComparer.Ordinal)
               where response.Name.StartsWith('2')
               let end = references.End(response.Value)
               where end?["content"] is JObject
               from content in ((JObject)end["content"]!).Properties().OrderBy(c => c.Name, StringComparer.Ordinal)
               select (content.Name, (content.Value as JObject)?["schema"]);
    }
}
