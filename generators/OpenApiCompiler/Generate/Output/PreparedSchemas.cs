using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>Writes models as schemas that say nothing but names; everything else is finished C# for the templates.</summary>
internal sealed class PreparedSchemas(IReadOnlyList<Operation> operations)
{
    private readonly HashSet<Model> _sent = Reach(operations.Select(o => o.Body?.Shape));
    private readonly HashSet<Model> _received = Reach(operations.Select(o => (Shape?)o.Answer.Shape));
    private readonly HashSet<Model> _forms = [.. operations.Where(o => o.Body?.Kind is BodyKind.Multipart or BodyKind.Form).Select(o => o.Body!.Shape).OfType<ModelShape>().Select(s => s.Model)];

    public JObject All(IEnumerable<Model> models)
    {
        var schemas = new JObject();
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

    // What the service sends is trusted to hold nothing; what it is sent must hold what the document requires.
    private JObject Of(ObjectModel model)
    {
        var isSent = _sent.Contains(model);
        var check = new CompletenessCode(_sent);
        var properties = new JObject();
        foreach (var member in model.Members)
        {
            var isRequired = isSent && member.IsRequired;
            properties[member.Name] = Of(member, isRequired, mustBeSet: isRequired && !_received.Contains(model));
            if (isSent)
            {
                check.Add(member, isRequired, hasField: isRequired && !_received.Contains(model) && CSharpType.IsStruct(member.Shape));
            }
        }

        var schema = Typed(model, "object", "Data of the service that its document does not describe.", ("properties", properties));
        if (properties.Count == 0)
        {
            // An object that says nothing is any JSON to NSwag, and would get no class.
            schema["multipleOf"] = 1;
        }

        if (_forms.Contains(model))
        {
            schema["x-form"] = true;
        }

        if (isSent)
        {
            schema["x-part"] = true;
            schema["x-complete"] = check.Condition;
            schema["x-describe"] = new JArray(check.Lines);
        }

        return schema;
    }

    private static JObject Of(Member member, bool isRequired, bool mustBeSet)
    {
        var type = CSharpType.Of(member.Shape);
        var field = "_" + Identifier.Camel(member.Name);
        var property = new JObject
        {
            ["x-name"] = member.Name,
            ["x-local"] = "value" + member.Name,
            ["x-wire"] = Literal.Of(member.WireName),
            ["x-type"] = type,
            ["x-contract-type"] = CSharpType.Of(member.Shape, idsAsText: true),
            ["x-nullable"] = mustBeSet ? "" : "?",
            ["x-accessors"] = "{ get; set; }",
            ["x-initial"] = "",
            ["x-doc"] = XmlText.Of(member.Documentation ?? (member.Shape as ModelShape)?.Model.Documentation, $"The value '{XmlText.Escaped(member.WireName)}' of the service.") + (isRequired ? " Required." : ""),
        };
        if (ConverterOf(member) is { } converter)
        {
            property["x-converter"] = converter;
        }

        if (member is { Tag: { } tag, Shape: ModelShape words })
        {
            property["x-tag"] = $"{words.Model.Name}.{tag.Name}";
        }
        else if (mustBeSet && CSharpType.IsStruct(member.Shape))
        {
            property["x-field"] = field;
            property["x-accessors"] = $"{{ get => {field}.GetValueOrDefault(); set => {field} = value; }}";
        }
        else if (mustBeSet)
        {
            property["x-initial"] = CSharpType.InstanceOf(member.Shape) is { } instance ? $" = new {instance}();" : " = null!;";
        }

        return property;
    }

    private static string? ConverterOf(Member member)
        => member.Converter ?? member.Shape switch
        {
            ScalarShape { Kind: Scalar.Moment } => "MomentConverter",
            ScalarShape { Kind: Scalar.Id } => "IdConverter",
            ScalarShape { Kind: Scalar.Any } => "AnyConverter",
            _ => null,
        };

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
            var property = new JObject
            {
                ["x-name"] = variant.Name,
                ["x-type"] = CSharpType.Of(variant.Shape),
                ["x-kind"] = KindOf(variant.Shape),
                ["x-value"] = CSharpType.IsStruct(variant.Shape),
                ["x-interface"] = variant.Shape is ListShape or MapShape,
            };
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

    private static HashSet<Model> Reach(IEnumerable<Shape?> roots)
    {
        var reached = new HashSet<Model>();
        var open = new Stack<Shape?>(roots);
        while (open.TryPop(out var shape))
        {
            switch (shape)
            {
                case ListShape list:
                    open.Push(list.Item);
                    break;
                case MapShape map:
                    open.Push(map.Value);
                    break;
                case ModelShape { Model: ObjectModel model } when reached.Add(model):
                    model.Members.ToList().ForEach(m => open.Push(m.Shape));
                    break;
                case ModelShape { Model: UnionModel union } when reached.Add(union):
                    union.Variants.ToList().ForEach(v => open.Push(v.Shape));
                    break;
            }
        }

        return reached;
    }
}
