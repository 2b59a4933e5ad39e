using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>Writes shapes and models as schemas that say nothing but what NSwag needs, and carry our finished texts for the templates.</summary>
internal static class PreparedSchemas
{
    private const string FilePart = "FilePart";

    public static JObject All(IEnumerable<Model> models)
    {
        var schemas = new JObject { [FilePart] = FilePartSchema() };
        foreach (var model in models)
        {
            schemas[model.Name] = model switch
            {
                ObjectModel type => Of(type),
                WordsModel type => Of(type),
                UnionModel type => Of(type),
                _ => throw new InvalidOperationException($"'{model.GetType().Name}' cannot be written."),
            };
        }

        return schemas;
    }

    public static JObject Of(Shape shape)
        => shape switch
        {
            ModelShape named => Reference(named.Model.Name),
            ListShape list => new JObject { ["type"] = "array", ["items"] = Element(list.Item, list.HoldsNulls) },
            MapShape map => new JObject { ["type"] = "object", ["additionalProperties"] = Element(map.Value, map.HoldsNulls) },
            ScalarShape scalar => Of(scalar.Kind),
            _ => throw new InvalidOperationException($"'{shape.GetType().Name}' cannot be written."),
        };

    private static JObject Of(Scalar scalar)
        => scalar switch
        {
            Scalar.Any => [],
            Scalar.Integer => new JObject { ["type"] = "integer", ["format"] = "int64" },
            Scalar.Number => new JObject { ["type"] = "number", ["format"] = "double" },
            Scalar.Flag => new JObject { ["type"] = "boolean" },
            Scalar.Moment => new JObject { ["type"] = "string", ["format"] = "date-time" },
            Scalar.Bytes => new JObject { ["type"] = "string", ["format"] = "byte" },
            Scalar.File => Reference(FilePart),
            _ => new JObject { ["type"] = "string" },
        };

    private static JObject Element(Shape shape, bool mayBeNull)
    {
        var schema = Of(shape);
        if (!mayBeNull)
        {
            return schema;
        }

        // Beside a reference, 'nullable' would be ignored.
        return schema["$ref"] is null
            ? new JObject(schema) { ["nullable"] = true }
            : new JObject { ["nullable"] = true, ["oneOf"] = new JArray(schema) };
    }

    private static JObject Of(ObjectModel model)
    {
        var properties = new JObject();
        foreach (var member in model.Members)
        {
            var property = Described(Of(member.Shape), XmlText.Of(member.Documentation, $"The value '{XmlText.Escaped(member.WireName)}' of the service."));
            property["x-name"] = member.Name;
            property["x-wire"] = Literal.Of(member.WireName);
            property["x-any"] = member.Shape is ScalarShape { Kind: Scalar.Any };
            property["x-required"] = member.IsRequired;
            if (member is { Tag: { } tag, Shape: ModelShape type })
            {
                property["x-tag"] = $"{type.Model.Name}.{tag.Name}";
            }

            properties[member.Name] = property;
        }

        return Typed(model, "object", "Data of the service that its document does not describe.", ("properties", properties));
    }

    private static JObject Of(WordsModel model)
    {
        var words = model.Words.Select(w => new JObject
        {
            ["name"] = w.Name,
            ["value"] = model.IsNumeric ? w.Value + "L" : Literal.Of(w.Value),
            ["doc"] = $"The value '{XmlText.Escaped(w.Value)}'.",
        });
        return Typed(
            model, "string", "A value of the service that its document does not describe.",
            ("enum", new JArray(model.Words.Select(w => w.Name))), ("x-words", new JArray(words)), ("x-numeric", model.IsNumeric));
    }

    private static JObject Of(UnionModel model)
    {
        var properties = new JObject();
        foreach (var variant in model.Variants)
        {
            var property = Described(Of(variant.Shape), "");
            property["x-name"] = variant.Name;
            property["x-kind"] = KindOf(variant.Shape);
            property["x-value"] = variant.Shape is ScalarShape { Kind: not (Scalar.Text or Scalar.Bytes) } or ModelShape { Model: WordsModel };
            property["x-interface"] = variant.Shape is ListShape or MapShape;
            if ((variant.Tag ?? OwnTag(variant.Shape)) is { } tag)
            {
                property["x-tag-member"] = Literal.Of(tag.Member);
                property["x-tag-value"] = Literal.Of(tag.Value);
            }

            properties[variant.Name] = property;
        }

        return Typed(model, "object", "A value of the service that is one of several things.", ("properties", properties), ("x-union", true));
    }

    // Without a discriminator, a member that can hold one word only tells the variants apart.
    private static (string Member, string Value)? OwnTag(Shape shape)
        => (shape as ModelShape)?.Model is ObjectModel model && model.Members.FirstOrDefault(m => m.Tag is not null) is { } member
            ? (member.WireName, member.Tag!.Value)
            : null;

    /// <summary>The kinds of JSON that a value can be, for the runtime to compare.</summary>
    private static string KindOf(Shape shape)
        => shape switch
        {
            ModelShape { Model: WordsModel { IsNumeric: true } } => "Integer",
            ModelShape { Model: WordsModel } => "String",
            ModelShape { Model: UnionModel } => "None",
            ListShape => "Array",
            ModelShape or MapShape => "Object",
            ScalarShape { Kind: Scalar.Integer } => "Integer",
            ScalarShape { Kind: Scalar.Number } => "Float",
            ScalarShape { Kind: Scalar.Flag } => "Boolean",
            _ => "String",
        };

    private static JObject Typed(Model model, string type, string fallback, params ReadOnlySpan<(string Name, JToken Value)> members)
    {
        var schema = new JObject { ["type"] = type, ["x-doc"] = XmlText.Of(model.Documentation, fallback) };
        foreach (var (name, value) in members)
        {
            schema[name] = value;
        }

        return schema;
    }

    // Beside a reference, members of our own would be ignored.
    internal static JObject Described(JObject schema, string documentation)
    {
        var described = schema["$ref"] is null ? schema : new JObject { ["oneOf"] = new JArray(schema) };
        described["x-doc"] = documentation;
        return described;
    }

    // An object without members would become any JSON.
    private static JObject FilePartSchema()
        => new() { ["type"] = "object", ["properties"] = new JObject { ["content"] = new JObject { ["type"] = "string" } } };

    private static JObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };
}
