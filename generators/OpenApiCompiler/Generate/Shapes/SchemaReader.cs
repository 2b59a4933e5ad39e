using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>
/// Turns schemas into shapes and models. Models wait in a queue for their members, so that neither a schema that contains
/// itself nor a long chain of schemas takes us deeper.
/// </summary>
internal sealed class SchemaReader(OpenApiDocument document, SchemaParts parts, Budget budget, NameScope typeNames)
{
    private readonly SchemaForms _forms = new(parts);
    private readonly Dictionary<JObject, string> _componentNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JObject, Model> _bySchema = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(Model Model, JObject Schema, bool IsForm)> _open = new();
    private readonly List<Model> _models = [];
    private readonly Dictionary<(string Name, bool IsNumeric), WordsModel> _sharedWords = [];
    private bool _shares;

    /// <summary>All models so far, by name.</summary>
    public IEnumerable<Model> Models => _models.OrderBy(m => m.Name, StringComparer.Ordinal);

    /// <summary>Names and reads the component schemas. Their names come before all that is made up for schemas without one.</summary>
    public void ReadComponents()
    {
        var named = new Dictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var component in document.Schemas.Properties())
        {
            budget.AddSchema(component);
            budget.AddName(component.Name, component);
            if (parts.Underlying(component.Value) is { } schema && schema == component.Value && _forms.Of(schema, hasName: true) is SchemaForm.Object or SchemaForm.Words or SchemaForm.Union)
            {
                named.Add(component.Name, (JObject)component.Value);
            }
        }

        foreach (var (component, name) in typeNames.TakeAll(named.Keys, TypeName))
        {
            _componentNames.Add(named[component], name);
        }

        foreach (var schema in named.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value))
        {
            Read(schema, "");
        }

        ReadMembers();
    }

    /// <summary>What a schema describes.</summary>
    /// <param name="token">The schema, which may be a reference.</param>
    /// <param name="wanted">The name for a type that the document gives none.</param>
    public Shape Read(JToken token, string wanted) => Read(token, wanted, depth: 0);

    /// <summary>
    /// As <see cref="Read(JToken, string)"/>, but enums without a name of their own become one type when they want the same name:
    /// the parameter of one method should fit into the next one. Being open, it takes the words of both.
    /// </summary>
    public Shape ReadShared(JToken token, string wanted)
    {
        _shares = true;
        var shape = Read(token, wanted);
        _shares = false;
        return shape;
    }

    /// <summary>The members of an object that is sent as a form, in which files are files.</summary>
    public ObjectModel? ReadForm(JToken token, string wanted)
        => parts.Underlying(token) is { } schema && _forms.Of(schema, hasName: true) == SchemaForm.Object ? AddTwin(schema, wanted, isForm: true) : null;

    /// <summary>Whether the answer holds many of something: a list, HubSpot's page with its 'results', or one of several such.</summary>
    public bool HoldsMany(JToken token) => HoldsMany(token, mayBeUnion: true);

    /// <summary>A model that takes whatever any of several others can hold.</summary>
    public ObjectModel Merge(IReadOnlyList<ObjectModel> models, string wanted, JToken place)
    {
        budget.AddSchema(place);
        var members = models.SelectMany(m => m.Members).GroupBy(m => m.WireName, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        budget.AddMembers(members.Count, place);
        var model = new ObjectModel(typeNames.Take(TypeName(wanted)), null);
        var names = new NameScope(ReservedNames.ForMembers.Append(model.Name).ToHashSet(), "Value").TakeAll(members.Select(g => g.Key), Identifier.Pascal);
        model.Members = [.. members.Select(g => g.First() with { Name = names[g.Key], Shape = ShapeFit.Common(g.Select(m => m.Shape)), IsRequired = false })];
        _models.Add(model);
        return model;
    }

    /// <summary>Fills the models that were met since the last time, and those met on the way.</summary>
    public void ReadMembers()
    {
        while (_open.TryDequeue(out var next))
        {
            if (next.Model is ObjectModel model)
            {
                model.Members = ReadMembers(next.Schema, model.Name, next.IsForm);
            }
            else
            {
                ReadVariants((UnionModel)next.Model, next.Schema);
            }
        }
    }

    private bool HoldsMany(JToken token, bool mayBeUnion)
        => parts.Underlying(token) is { } schema && _forms.Of(schema, hasName: false) switch
        {
            SchemaForm.List => true,
            SchemaForm.Object => parts.Parts(schema).Any(p => parts.Properties(p)?["results"] is { } results && parts.Underlying(results) is { } list && _forms.Of(list, hasName: false) == SchemaForm.List),
            SchemaForm.Union => mayBeUnion && parts.Alternatives(schema).All(a => HoldsMany(a, mayBeUnion: false)),
            _ => false,
        };

    private Shape Read(JToken token, string wanted, int depth)
    {
        if (depth > Budget.DeepestNesting)
        {
            throw DocumentException.At(token, document.File, $"Lists and maps are nested more than {Budget.DeepestNesting} deep, or contain themselves without a named object between.");
        }

        if (parts.Underlying(token) is not { } schema)
        {
            return new ScalarShape(Scalar.Any);
        }

        if (_bySchema.TryGetValue(schema, out var known))
        {
            return new ModelShape(known);
        }

        return _forms.Of(schema, _componentNames.ContainsKey(schema)) switch
        {
            SchemaForm.Scalar => new ScalarShape(_forms.ScalarOf(schema)),
            SchemaForm.List => ReadList(schema, wanted, depth),
            SchemaForm.Map => ReadMap(schema, wanted, depth),
            SchemaForm.Words => new ModelShape(ReadWords(schema, wanted)),
            SchemaForm.Object => new ModelShape(Add(schema, wanted, name => new ObjectModel(name, TextOf(schema)))),
            SchemaForm.Union => new ModelShape(Add(schema, wanted, name => new UnionModel(name, TextOf(schema)))),
            _ => new ScalarShape(Scalar.Any),
        };
    }

    private ListShape ReadList(JObject schema, string wanted, int depth)
    {
        return ItemsOf(schema) is { } items
            ? new ListShape(InJson(Read(items, wanted + "Item", depth + 1)), SchemaForms.MayBeNull(items))
            : new ListShape(new ScalarShape(Scalar.Any), HoldsNulls: false);
    }

    private JToken? ItemsOf(JObject schema) => parts.Parts(schema).Select(p => p["items"]).FirstOrDefault(i => i is not null);

    private MapShape ReadMap(JObject schema, string wanted, int depth)
    {
        var values = parts.Parts(schema).Select(p => p["additionalProperties"]).OfType<JObject>().First();
        return new MapShape(InJson(Read(values, wanted + "Value", depth + 1)), SchemaForms.MayBeNull(values));
    }

    private T Add<T>(JObject schema, string wanted, Func<string, T> create)
        where T : Model
    {
        budget.AddSchema(schema);
        var model = create(_componentNames.TryGetValue(schema, out var name) ? name : typeNames.Take(TypeName(wanted)));
        _bySchema.Add(schema, model);
        _models.Add(model);
        if (model is not WordsModel)
        {
            _open.Enqueue((model, schema, IsForm: false));
        }

        return model;
    }

    private ObjectModel AddTwin(JObject schema, string wanted, bool isForm)
    {
        budget.AddSchema(schema);
        var model = new ObjectModel(typeNames.Take(TypeName(wanted)), TextOf(schema));
        _models.Add(model);
        _open.Enqueue((model, schema, isForm));
        return model;
    }

    private WordsModel ReadWords(JObject schema, string wanted)
    {
        var source = parts.Parts(schema).First(p => EnumValues.Of(p) is not null);
        var values = EnumValues.Of(source)!;
        budget.AddWords(values.Count, source);
        foreach (var value in values)
        {
            budget.AddName(value, source["enum"]!);
        }

        var key = (wanted, EnumValues.AreNumbers(source));
        var isShared = _shares && !_componentNames.ContainsKey(schema);
        if (!isShared || !_sharedWords.TryGetValue(key, out var model))
        {
            model = Add(schema, wanted, name => new WordsModel(name, TextOf(schema), EnumValues.AreNumbers(source)));
        }

        if (isShared)
        {
            _sharedWords[key] = model;
            values = [.. values.Union(model.Words.Select(w => w.Value), StringComparer.Ordinal)];
        }

        var names = new NameScope(ReservedNames.ForMembers.Append(model.Name).ToHashSet(), "Value").TakeAll(values, Identifier.Pascal);
        model.Words = [.. values.Order(StringComparer.Ordinal).Select(v => new Word(v, names[v]))];
        return model;
    }

    private List<Member> ReadMembers(JObject schema, string owner, bool isForm)
    {
        var all = parts.Parts(schema);
        var properties = new SortedDictionary<string, JProperty>(StringComparer.Ordinal);
        foreach (var property in all.SelectMany(p => parts.Properties(p)?.Properties() ?? []))
        {
            properties.TryAdd(property.Name, property);
        }

        budget.AddMembers(properties.Count, schema);
        foreach (var property in properties.Values)
        {
            budget.AddName(property.Name, property);
        }

        var required = all.SelectMany(p => p["required"] as JArray ?? []).OfType<JValue>().Select(v => v.Value as string).ToHashSet();
        var names = new NameScope(ReservedNames.ForMembers.Append(owner).ToHashSet(), "Value").TakeAll(properties.Keys, Identifier.Pascal);
        return
        [
            .. properties.Values.Select(p => new Member(
                p.Name, names[p.Name], isForm ? InForm(p.Value, owner + names[p.Name]) : InJson(Read(p.Value, owner + names[p.Name])), required.Contains(p.Name), TextOf(p.Value))),
        ];
    }

    private Shape InForm(JToken token, string wanted)
        => parts.Underlying(token) is { } schema && ItemsOf(schema) is { } items && Read(items, wanted + "Item") is ScalarShape { Kind: Scalar.File } file
            ? new ListShape(file, HoldsNulls: false)
            : Read(token, wanted);

    private void ReadVariants(UnionModel union, JObject schema)
    {
        var reader = new VariantReader(parts, schema);
        // 'AsText' may not be a member of a type of that name.
        var names = new NameScope(new[] { "As", "From" }.Where(union.Name.StartsWith).Select(prefix => union.Name[prefix.Length..]).ToHashSet(), "Value");
        var variants = reader.Tokens
            .Select((token, index) => (Shape: InJson(Read(token, Identifier.Numbered(union.Name + "Variant", index + 1))), Tag: reader.TagOf(token)))
            .Where(v => v.Shape is not ScalarShape { Kind: Scalar.Any } && v.Shape != new ModelShape(union))
            .DistinctBy(v => v.Shape)
            .Select(v => (v.Shape, v.Tag, Name: ShapeNames.Of(v.Shape)))
            .OrderBy(v => v.Name, StringComparer.Ordinal)
            .ToList();
        if (parts.IsBase(schema))
        {
            // What the schema itself says, without the way back to those that build on it.
            var own = AddTwin(schema, union.Name + "Base", isForm: false);
            variants.Add((new ModelShape(own), null, own.Name));
        }

        union.Variants = [.. variants.Select(v => new Variant(names.Take(v.Name), v.Shape, v.Tag))];
    }

    private static string TypeName(string text) => Identifier.Plain(Identifier.Kept(text), "Model");

    // Where the value is part of JSON, a 'binary' text is a text.
    private static Shape InJson(Shape shape) => shape is ScalarShape { Kind: Scalar.File } ? new ScalarShape(Scalar.Text) : shape;

    private static string? TextOf(JToken schema) => ((schema as JObject)?["description"] as JValue)?.Value as string;
}
