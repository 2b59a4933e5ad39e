using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// The names of all generated types. A name that the names file knows stays; others are derived, and never collide with a name
/// of the file, even of something that the document no longer has: it may come back.
/// </summary>
internal sealed class TypeNames
{
    private readonly NamesFile _kept;
    private readonly NameScope _scope = new(ReservedNames.ForTypes, "Model");
    private readonly Dictionary<string, string> _classes;
    private readonly Dictionary<string, string> _types;

    public TypeNames(NamesFile kept)
    {
        _kept = kept;
        _classes = new Dictionary<string, string>(kept.Classes, StringComparer.Ordinal);
        _types = new Dictionary<string, string>(kept.Types, StringComparer.Ordinal);
        foreach (var name in kept.Classes.Values.Concat(kept.Types.Values).Concat(kept.Operations.Select(o => ClientOf(o.Client))))
        {
            _scope.Reserve(name);
        }
    }

    /// <summary>Those of the file and those given since.</summary>
    public IReadOnlyDictionary<string, string> Classes => _classes;

    /// <summary>Those of the file and those given since.</summary>
    public IReadOnlyDictionary<string, string> Types => _types;

    /// <summary>The class of a client.</summary>
    public static string ClientOf(string client) => client + "Client";

    /// <summary>The wanted name for a client, or another one, so that its class collides with no type.</summary>
    public string TakeClient(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_scope.IsFree(ClientOf(name)); number++)
        {
            name = Identifier.Numbered(wanted, number);
        }

        _scope.Reserve(ClientOf(name));
        return name;
    }

    /// <summary>Names for the schemas of the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schemas">Their names in the document.</param>
    /// <param name="wanted">Derives a name.</param>
    /// <exception cref="DocumentException">The names file gives two of them one name.</exception>
    public Dictionary<string, string> TakeComponents(OpenApiDocument document, IReadOnlyCollection<string> schemas, Func<string, string> wanted)
    {
        var classes = _kept.Classes.Values.ToHashSet(StringComparer.Ordinal);
        // A document whose schemas are renamed already calls them by our names.
        var names = schemas
            .Select(s => (Schema: s, Name: _kept.Classes.GetValueOrDefault(s) ?? (classes.Contains(s) ? s : null)))
            .Where(s => s.Name is not null)
            .ToDictionary(s => s.Schema, s => s.Name!, StringComparer.Ordinal);
        if (names.GroupBy(n => n.Value).FirstOrDefault(g => g.Count() > 1) is { } twins)
        {
            throw DocumentException.At(document.Schemas, document.File,
                $"The schemas {string.Join(" and ", twins.Select(t => $"'{t.Key}'").Order(StringComparer.Ordinal))} are both called '{twins.Key}' in '{Path.GetFileName(_kept.File)}'.");
        }

        foreach (var (schema, name) in _scope.TakeAll(schemas.Where(s => !names.ContainsKey(s)), wanted))
        {
            names.Add(schema, name);
        }

        foreach (var (schema, name) in names.Where(n => !classes.Contains(n.Value)))
        {
            _classes[schema] = name;
        }

        return names;
    }

    /// <summary>The name of a type that the document does not name.</summary>
    /// <param name="key">The <see cref="TypeKey"/>.</param>
    /// <param name="wanted">The name to derive from.</param>
    public string Take(string key, string wanted)
    {
        if (!_types.TryGetValue(key, out var name))
        {
            _types[key] = name = _scope.Take(wanted);
        }

        return name;
    }
}
