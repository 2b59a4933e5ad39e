using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>The clients and methods of a document: those of the names file, and derived ones for operations that it does not list.</summary>
internal sealed class OperationNames
{
    private readonly NamesFile _kept;
    private readonly Dictionary<(string Verb, string Path), OperationName> _names = [];
    private readonly Dictionary<string, MethodScope> _methods = new(StringComparer.Ordinal);

    /// <param name="routes">All operations of the document, in any order.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="kept">The names that stay. Those of absent operations stay reserved, because an operation may come back.</param>
    /// <param name="types">Where the classes of new clients get their names.</param>
    public OperationNames(IReadOnlyCollection<Route> routes, string? title, NamesFile kept, TypeNames types)
    {
        _kept = kept;
        KeepNames(routes);
        var derived = DerivedNames.Of(routes, title);
        var known = derived.Where(d => _names.ContainsKey((d.Route.Verb, d.Route.Path))).ToList();
        var areas = new AreaNames([.. known.Select(k => (k, Of(k.Route.Verb, k.Route.Path).Client))], kept, types);
        // Unique names first, so that no distinction takes one of them.
        var groups = derived.Except(known).Select(d => d with { Area = areas.For(d) })
            .GroupBy(d => (d.Area, d.Method.ToUpperInvariant()))
            .OrderBy(g => g.Count() > 1);
        foreach (var group in groups)
        {
            var methods = Methods(group.Key.Area);
            var others = known.Where(k => string.Equals(k.Method, group.First().Method, StringComparison.OrdinalIgnoreCase) && Of(k.Route.Verb, k.Route.Path).Client == group.Key.Area);
            foreach (var (one, name) in group.Zip(Distinction.Names([.. group], [.. others], methods.IsFree)))
            {
                _names.Add((one.Route.Verb, one.Route.Path), new OperationName(one.Route.Verb, one.Route.Path, one.Area, methods.Take(name)));
            }
        }
    }

    /// <summary>The names to keep from now on: those of the file and the derived ones.</summary>
    public IReadOnlyList<OperationName> All
    {
        get
        {
            // A file lists each path under one spelling, the first one.
            var spellings = _kept.Operations.Concat(_names.Values.OrderBy(n => n.Path, StringComparer.Ordinal)).GroupBy(n => OperationName.Shape(n.Path)).ToDictionary(g => g.Key, g => g.First().Path, StringComparer.Ordinal);
            return
            [
                .. _names.OrderBy(n => n.Key.Path, StringComparer.Ordinal).Select(n => n.Value).Concat(_kept.Operations)
                    .Select(n => n with { Path = spellings[OperationName.Shape(n.Path)] })
                    .DistinctBy(n => (n.Verb, n.Path)),
            ];
        }
    }

    public OperationName Of(string verb, string path) => _names[(verb, path)];

    /// <summary>The method that enumerates the items of an operation that pages.</summary>
    public string Enumerate(string verb, string path)
    {
        var name = Of(verb, path);
        if (name.Enumerate is { } kept)
        {
            return kept;
        }

        var methods = Methods(name.Client);
        var wanted = MethodNames.Enumerating(name.Method);
        var enumerate = methods.Take(methods.IsFree(wanted) ? wanted : "Enumerate" + name.Method);
        _names[(verb, path)] = name with { Enumerate = enumerate };
        return enumerate;
    }

    private void KeepNames(IReadOnlyCollection<Route> routes)
    {
        foreach (var name in _kept.Operations)
        {
            new[] { name.Method, name.Enumerate }.OfType<string>().ToList().ForEach(Methods(name.Client).Reserve);
        }

        var byShape = _kept.Operations.ToDictionary(o => (o.Verb, OperationName.Shape(o.Path)));
        var claimed = new HashSet<OperationName>();
        foreach (var route in routes.OrderBy(r => r.Path, StringComparer.Ordinal))
        {
            // Two paths that differ only in the names of parameters are one entry, for the one that is spelled like it.
            var key = (route.Verb, OperationName.Shape(route.Path));
            if (byShape.TryGetValue(key, out var name)
                && (name.Path == route.Path || !routes.Any(r => r.Verb == name.Verb && r.Path == name.Path))
                && claimed.Add(name))
            {
                _names.Add((route.Verb, route.Path), name);
            }
        }
    }

    private MethodScope Methods(string client) => _methods.TryGetValue(client, out var methods) ? methods : _methods[client] = new MethodScope();
}
