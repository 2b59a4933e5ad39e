using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The models of a document, one for each schema that becomes a type.</summary>
internal sealed class ModelList(OpenApiDocument document, Budget budget, TypeNames typeNames)
{
    private readonly Dictionary<JObject, string> _componentNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JObject, Model> _bySchema = new(ReferenceEqualityComparer.Instance);
    private readonly List<Model> _all = [];

    /// <summary>All models so far, by name.</summary>
    public IEnumerable<Model> All => _all.OrderBy(m => m.Name, StringComparer.Ordinal);

    /// <summary>Gives the named schemas of the document their type names, before a name is derived for any other schema.</summary>
    public void NameComponents(IReadOnlyDictionary<string, JObject> schemas)
    {
        foreach (var (component, name) in typeNames.TakeComponents(document, [.. schemas.Keys], TypeName))
        {
            _componentNames.Add(schemas[component], name);
        }
    }

    /// <summary>Whether the document itself names the schema.</summary>
    public bool IsNamed(JObject schema) => _componentNames.ContainsKey(schema);

    public Model? Find(JObject schema) => _bySchema.GetValueOrDefault(schema);

    /// <summary>Adds the model of a schema.</summary>
    public T Add<T>(JObject schema, string wanted, Func<string, T> create)
        where T : Model
    {
        var model = _componentNames.TryGetValue(schema, out var name) ? Listed(create(name)) : AddTwin(schema, TypeKey.Of(schema), wanted, create);
        _bySchema.Add(schema, model);
        return model;
    }

    /// <summary>Adds a model that references to a schema do not lead to.</summary>
    /// <param name="place">The place that the model is made from.</param>
    /// <param name="key">The <see cref="TypeKey"/> of the model.</param>
    /// <param name="wanted">The name to derive from.</param>
    /// <param name="create">Makes the model.</param>
    public T AddTwin<T>(JToken place, string key, string wanted, Func<string, T> create)
        where T : Model
    {
        budget.AddSchema(place);
        return Listed(create(typeNames.Take(key, TypeName(wanted))));
    }

    private T Listed<T>(T model)
        where T : Model
    {
        _all.Add(model);
        return model;
    }

    private static string TypeName(string text) => Identifier.Plain(Identifier.Kept(text), "Model");
}
