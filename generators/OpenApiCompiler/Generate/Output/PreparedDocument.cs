using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// Writes the document that NSwag gets to see. It is made from nothing but our own names and escaped texts: no reference, name,
/// default, example or extension of the untrusted document reaches the generator.
/// </summary>
internal static class PreparedDocument
{
    public static JObject Of(Api api)
    {
        var paths = new JObject();
        foreach (var operation in api.Operations)
        {
            // NSwag needs paths that differ and nothing more; the real one is in 'x-route'.
            paths[$"/{operation.Area}/{operation.Name}"] = new JObject { ["post"] = Of(operation) };
        }

        return new JObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JObject { ["title"] = "Generated", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JObject { ["schemas"] = PreparedSchemas.All(api.Models) },
        };
    }

    private static JObject Of(Operation operation)
    {
        var prepared = new JObject
        {
            ["operationId"] = $"{operation.Area}_{operation.Name}",
            ["x-name"] = operation.Name,
            ["x-verb"] = Literal.Of(operation.Verb),
            ["x-route"] = Literal.Of(operation.Route),
            ["x-doc"] = XmlText.Of(operation.Summary, $"Sends {operation.Verb} {XmlText.Escaped(operation.Route)}."),
            ["x-remarks"] = XmlText.Of(operation.Description == operation.Summary ? null : operation.Description, ""),
            ["x-options"] = operation.OptionsName,
            ["x-answer"] = operation.Answer.Kind.ToString(),
            ["x-accept"] = Literal.Of(operation.Answer.Accept),
            ["x-empty"] = EmptyOf(operation.Answer.Shape),
            ["parameters"] = new JArray(operation.Parameters.Select(Of)),
        };
        if (operation.Body is { } body)
        {
            prepared["requestBody"] = new JObject
            {
                ["required"] = true,
                ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = PreparedSchemas.Of(body.Shape) } },
            };
            prepared["x-body"] = body.Kind.ToString();
            prepared["x-body-doc"] = XmlText.Of(body.Description, "What to send.");
            prepared["x-body-type"] = Literal.Of(body.MediaType);
            prepared["x-body-required"] = body.IsRequired;
            prepared["x-body-checked"] = body.IsRequired && !IsValueType(body.Shape);
        }

        prepared["responses"] = operation.Answer.Kind == AnswerKind.Json
            ? new JObject { ["200"] = new JObject { ["description"] = "", ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = PreparedSchemas.Of(operation.Answer.Shape) } } } }
            : new JObject { ["204"] = new JObject { ["description"] = "" } };
        return prepared;
    }

    private static JObject Of(Parameter parameter)
        => new()
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["required"] = parameter.IsRequired,
            ["schema"] = PreparedSchemas.Of(parameter.Shape),
            ["x-name"] = parameter.Name,
            ["x-wire"] = Literal.Of(parameter.Place == ParameterPlace.Path ? parameter.Name : parameter.WireName),
            ["x-place"] = parameter.Place.ToString(),
            ["x-style"] = parameter.Style.ToString(),
            ["x-doc"] = XmlText.Of(parameter.Description, $"The value '{XmlText.Escaped(parameter.WireName)}' of the call."),
        };

    private static bool IsValueType(Shape shape)
        => shape is ScalarShape { Kind: Scalar.Integer or Scalar.Number or Scalar.Flag or Scalar.Moment } or ModelShape { Model: WordsModel };

    /// <summary>What stands for an answer without a body: nothing in an answer is trusted to be there, not even the answer.</summary>
    private static string EmptyOf(Shape shape)
        => Literal.Of(shape switch
        {
            ModelShape { Model: ObjectModel } or MapShape => "{}",
            ListShape => "[]",
            ScalarShape { Kind: Scalar.Text } => "''",
            _ => "null",
        });
}
