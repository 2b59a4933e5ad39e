using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Chooses among the bodies that an operation accepts: JSON where possible, because its schema says the most.</summary>
internal sealed class BodyReader(References references, SchemaReader schemas)
{
    private static readonly (BodyKind Kind, Func<string, bool> Fits)[] Choices =
    [
        (BodyKind.Json, MediaTypes.IsJson),
        (BodyKind.Multipart, MediaTypes.IsMultipart),
        (BodyKind.Form, MediaTypes.IsForm),
        (BodyKind.Text, MediaTypes.IsText),
        (BodyKind.File, _ => true),
    ];

    /// <summary>The name of the schema of a body; null when it has none.</summary>
    public string? SchemaName(JObject operation)
        => operation["requestBody"] is { } token && references.End(token)?["content"] is JObject content
            ? content.Properties().OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(m => SchemaReference.NameIn(DocumentText.Of((m.Value as JObject)?["schema"] ?? new JObject(), "$ref") ?? "")).FirstOrDefault(n => n is not null)
            : null;

    /// <param name="operation">The operation.</param>
    /// <param name="wanted">The name for a body that the document does not name.</param>
    public Body? Read(JObject operation, string wanted)
    {
        if (operation["requestBody"] is not { } token || references.End(token) is not { } body || body["content"] is not JObject { Count: > 0 } content)
        {
            return null;
        }

        var (kind, media) = (from choice in Choices
                             from type in content.Properties().OrderBy(p => p.Name, StringComparer.Ordinal)
                             where choice.Fits(type.Name)
                             select (choice.Kind, type)).First();
        var schema = (media.Value as JObject)?["schema"];
        // OpenAPI's default is optional, but HubSpot omits 'required' where the call needs its body.
        var isRequired = (body["required"] as JValue)?.Value is not false;
        var description = DocumentText.Of(body);
        return kind switch
        {
            BodyKind.Multipart or BodyKind.Form when schema is not null && schemas.ReadForm(schema, operation, wanted + "Form") is { } form
                => new Body(kind, new ModelShape(form), kind == BodyKind.Form ? "application/x-www-form-urlencoded" : "multipart/form-data", isRequired, description),
            BodyKind.Text => new Body(kind, new ScalarShape(Scalar.Text), MediaTypes.Safe(media.Name, "text/plain"), isRequired, description),
            BodyKind.File or BodyKind.Multipart or BodyKind.Form => new Body(BodyKind.File, new ScalarShape(Scalar.File), MediaTypes.Safe(media.Name, MediaTypes.Bytes), isRequired, description),
            _ => ReadJson(schema, media.Name, wanted, isRequired, description),
        };
    }

    private Body ReadJson(JToken? schema, string mediaType, string wanted, bool isRequired, string? description)
    {
        var shape = schema is null ? new ScalarShape(Scalar.Any) : schemas.Read(schema, wanted + "Request");
        return shape is ScalarShape { Kind: Scalar.File }
            ? new Body(BodyKind.File, shape, MediaTypes.Safe(mediaType, MediaTypes.Bytes), isRequired, description)
            : new Body(BodyKind.Json, shape, MediaTypes.Safe(mediaType, MediaTypes.Json), isRequired, description);
    }
}
