using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>
/// Turns schemas into shapes and models. The members of models are read from a queue and not recursively, because a schema can contain
/// itself and chains of schemas can be long.
/// </summary>
internal sealed class SchemaReader(OpenApiDocument document, SchemaParts parts, Budget budget, ModelList models, bool isOurs)
{
    private readonly SchemaForms _forms = new(parts);
    private readonly WordsReader _words = new(parts, budget, models);
    private readonly MemberReader _members = new(parts, budget, isOurs);
    private readonly Queue<Action> _open = new();

    /// <summary>Names and reads the component schemas, before a name is derived for any other schema.</summary>
    public void ReadComponents()
    {
        var named = new SortedDictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var component in document.Schemas.Properties())
        {
            budget.AddSchema(component);
            budget.AddName(component.Name, component);
            if (parts.Underlying(component.Value) is { } schema && schema == component.Value && _forms.Of(schema, hasName: true) is SchemaForm.Object or SchemaForm.Words or SchemaForm.Union)
            {
                named.Add(component.Name, (JObject)component.Value);
            }
        }

        models.NameComponents(named);
        foreach (var schema in named.Values)
        {
            Read(schema, "");
        }

        ReadMembers();
    }

    /// <summary>What a schema describes.</summary>
    /// <param name="token">The schema, which may be a reference.</param>
    /// <param name="wanted">The name for a type that the document does not name.</param>
    public Shape Read(JToken token, string wanted) => Read(token, new Wish(wanted, IsShared: false), depth: 0);

    /// <summary>
    /// As <see cref="Read(JToken, string)"/>, but enums that the document does not name become one type when they want the same name, so that a value
    /// can be passed to several methods.
    /// </summary>
    public Shape ReadShared(JToken token, string wanted) => Read(token, new Wish(wanted, IsShared: true), depth: 0);

    /// <summary>An object that is sent as a form, where files stay files; null when it is no object.</summary>
    /// <param name="token">The schema.</param>
    /// <param name="operation">The operation that sends it.</param>
    /// <param name="wanted">The name to derive from.</param>
    public ObjectModel? ReadForm(JToken token, JObject operation, string wanted)
        => parts.Underlying(token) is { } schema && _forms.Of(schema, hasName: true) == SchemaForm.Object ? AddTwin(schema, TypeKey.Of(operation, "form"), wanted, InForm) : null;

    /// <summary>The 'maximum' of a number; null when the schema has none that is a positive 32-bit number.</summary>
    public int? MaximumOf(JToken token)
        => parts.Underlying(token) is { } schema
            && parts.Parts(schema).Select(p => p["maximum"]).OfType<JValue>().FirstOrDefault()?.Value is (long or decimal) and var maximum
            && Convert.ToDecimal(maximum, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= int.MaxValue and var most
            ? (int)most
            : null;

    /// <summary>The members of an object in the document; null when the schema describes something else.</summary>
    public IReadOnlyCollection<string>? MemberNames(JToken token)
        => parts.Underlying(token) is { } schema && _forms.Of(schema, hasName: true) == SchemaForm.Object
            ? [.. parts.Parts(schema).SelectMany(p => parts.Properties(p)?.Properties() ?? []).Select(p => p.Name).Distinct(StringComparer.Ordinal)]
            : null;

    /// <summary>Whether an answer holds a list of items: a list, an object with 'results', or a union of such.</summary>
    public bool HoldsMany(JToken token) => _forms.HoldsMany(token, mayBeUnion: true);

    /// <summary>A model that can hold what any of several others can.</summary>
    public ObjectModel Merge(IReadOnlyList<ObjectModel> others, string wanted, JObject operation)
    {
        var model = models.AddTwin(operation, TypeKey.Of(operation, "answer"), wanted, name => new ObjectModel(name, null));
        model.Members = _members.Merge(others, model.Name, operation);
        return model;
    }

    /// <summary>Reads the members of all models that were found so far.</summary>
    public void ReadMembers()
    {
        while (_open.TryDequeue(out var fill))
        {
            fill();
        }
    }

    private Shape Read(JToken token, Wish wish, int depth)
    {
        if (depth > Budget.DeepestNesting)
        {
            throw DocumentException.At(token, document.File, $"Lists and maps are nested more than {Budget.DeepestNesting} deep, or contain themselves without a named object between.");
        }

        if (parts.Underlying(token) is not { } schema)
        {
            return new ScalarShape(Scalar.Any);
        }

        return models.Find(schema) is { } known ? new ModelShape(known) : _forms.Of(schema, models.IsNamed(schema)) switch
        {
            SchemaForm.Scalar => new ScalarShape(_forms.ScalarOf(schema)),
            SchemaForm.List => ReadList(schema, wish, depth),
            SchemaForm.Map => ReadMap(schema, wish, depth),
            SchemaForm.Words => new ModelShape(_words.Read(schema, wish.Name, wish.IsShared)),
            SchemaForm.Object => new ModelShape(AddObject(schema, wish.Name)),
            SchemaForm.Union => new ModelShape(AddUnion(schema, wish.Name)),
            _ => new ScalarShape(Scalar.Any),
        };
    }

    private ListShape ReadList(JObject schema, Wish wish, int depth)
        => parts.Items(schema) is { } items
            ? new ListShape(InJson(Read(items, wish.For("Item"), depth + 1)), SchemaForms.MayBeNull(items))
            : new ListShape(new ScalarShape(Scalar.Any), HoldsNulls: false);

    private MapShape ReadMap(JObject schema, Wish wish, int depth)
    {
        var values = parts.Parts(schema).Select(p => p["additionalProperties"]).OfType<JObject>().First();
        return new MapShape(InJson(Read(values, wish.For("Value"), depth + 1)), SchemaForms.MayBeNull(values));
    }

    private ObjectModel AddObject(JObject schema, string wanted)
    {
        var model = models.Add(schema, wanted, name => new ObjectModel(name, DocumentText.Of(schema)));
        _open.Enqueue(() => model.Members = _members.Read(schema, model.Name, InJson));
        return model;
    }

    private ObjectModel AddTwin(JObject schema, string key, string wanted, Func<JToken, string, Shape> read)
    {
        var model = models.AddTwin(schema, key, wanted, name => new ObjectModel(name, DocumentText.Of(schema)));
        _open.Enqueue(() => model.Members = _members.Read(schema, model.Name, read));
        return model;
    }

    private UnionModel AddUnion(JObject schema, string wanted)
    {
        var model = models.Add(schema, wanted, name => new UnionModel(name, DocumentText.Of(schema)));
        _open.Enqueue(() => model.Variants = new VariantReader(parts, schema).Read(model, InJson, () => AddTwin(schema, TypeKey.Of(schema, "base"), model.Name + "Base", InJson)));
        return model;
    }

    private Shape InJson(JToken token, string wanted) => InJson(Read(token, wanted));

    // In JSON, a 'binary' text is a text.
    private static Shape InJson(Shape shape) => shape is ScalarShape { Kind: Scalar.File } ? new ScalarShape(Scalar.Text) : shape;

    private Shape InForm(JToken token, string wanted)
        => parts.Underlying(token) is { } schema && parts.Items(schema) is { } items && Read(items, wanted + "Item") is ScalarShape { Kind: Scalar.File } file
            ? new ListShape(file, HoldsNulls: false)
            : Read(token, wanted);

    /// <summary>The name to derive for a schema that the document does not name.</summary>
    private sealed record Wish(string Name, bool IsShared)
    {
        public Wish For(string part) => this with { Name = Name + part };
    }
}
