namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// Names clients and methods from verbs and paths alone. Operation ids and tags say less and change more: HubSpot renamed all of
/// them several times, and calls most areas 'Basic'.
/// </summary>
internal sealed class OperationNames
{
    private const string Fallback = "Api";

    private readonly Dictionary<(string Verb, string Path), (string Area, string Method)> _names = [];

    /// <param name="routes">All operations of the document, in any order.</param>
    /// <param name="title">What the document calls itself; used where paths have numbers instead of words.</param>
    public OperationNames(IReadOnlyCollection<Route> routes, string? title)
    {
        var start = CommonBeginning(routes);
        // A word that something follows is a thing of its own, with a client of its own.
        var things = routes.SelectMany(r => r.Steps.Skip(start.Count).SkipLast(1)).Where(s => !s.IsParameter).Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        var root = Root(start, title);
        var named = routes
            .OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Verb, StringComparer.Ordinal)
            .Select(r => Name(r, start, root, things))
            .ToList();
        foreach (var area in named.GroupBy(n => n.Area, StringComparer.OrdinalIgnoreCase))
        {
            var methods = new NameScope(ReservedNames.None, "");
            foreach (var (route, method) in TellApart([.. area.Select(n => (n.Route, n.Method))]))
            {
                _names.Add((route.Verb, route.Path), (area.Key, methods.Take(method)));
            }
        }
    }

    public (string Area, string Method) Of(string verb, string path) => _names[(verb, path)];

    private static (Route Route, string Area, string Method) Name(Route route, IReadOnlyList<string> start, (string Area, IReadOnlyList<string> Behind) root, HashSet<string> things)
    {
        var words = route.Steps.Skip(start.Count).Where(s => !s.IsParameter).Select(s => s.Text).ToList();
        return words.Count > 0 && things.Contains(words[0]) && !ActionWords.Contains(words[0], "post") && HasLetter(words[0])
            ? (route, AreaOf(words[0]), MethodNames.Of(route, [.. words.Skip(1)]))
            : (route, root.Area, MethodNames.Of(route, [.. root.Behind, .. words]));
    }

    // The last word of the common beginning that can name a thing; what stands behind it goes into the methods.
    private static (string Area, IReadOnlyList<string> Behind) Root(IReadOnlyList<string> start, string? title)
    {
        for (var i = start.Count - 1; i >= 0; i--)
        {
            if (!HasLetter(start[i]))
            {
                return (title?.Any(char.IsAsciiLetter) == true ? AreaOf(title) : Fallback, []);
            }

            if (!ActionWords.Contains(start[i], "get") && start[i] != "async")
            {
                return (AreaOf(start[i]), [.. start.Skip(i + 1)]);
            }
        }

        return (Fallback, [.. start]);
    }

    private static List<string> CommonBeginning(IReadOnlyCollection<Route> routes)
    {
        var common = routes.FirstOrDefault()?.Beginning.ToList() ?? [];
        foreach (var route in routes)
        {
            common = [.. common.Zip(route.Beginning).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        }

        return common;
    }

    // By the last key, by a key that not all of them have, by all such keys, by all keys, by the verb.
    private static IEnumerable<(Route Route, string Method)> TellApart(IReadOnlyList<(Route Route, string Method)> methods)
        => methods.GroupBy(m => m.Method, StringComparer.OrdinalIgnoreCase).SelectMany(same =>
        {
            var shared = same.Select(m => m.Route.Keys.AsEnumerable()).Aggregate((all, keys) => all.Intersect(keys)).ToHashSet();
            var ways = new Func<Route, IEnumerable<string>>[]
            {
                _ => [],
                r => r.EndsInKey ? [r.Keys[^1]] : [],
                r => r.Keys.Where(k => !shared.Contains(k)).TakeLast(1),
                r => r.Keys.Where(k => !shared.Contains(k)),
                r => r.Keys,
                r => [r.Verb],
            };
            var way = ways.FirstOrDefault(w => same.DistinctBy(m => By(w(m.Route)), StringComparer.OrdinalIgnoreCase).Count() == same.Count()) ?? ways[^2];
            return same.Select(m => (m.Route, Identifier.Short(Identifier.Plain(m.Method + By(way(m.Route)), Fallback))));
        });

    private static string By(IEnumerable<string> keys) => string.Join("And", keys.Select(Identifier.Pascal)) is { Length: > 0 } all ? "By" + all : "";

    private static string AreaOf(string word) => Identifier.Short(Identifier.Plain(Identifier.Pascal(word), Fallback));

    private static bool HasLetter(string word) => word.Any(char.IsAsciiLetter);
}
