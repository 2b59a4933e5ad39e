namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// Derives clients and methods from verbs and paths alone. Operation ids and tags say less and change more often: HubSpot renamed
/// all of them several times, and tags most areas 'Basic'.
/// </summary>
internal static class DerivedNames
{
    private const string Fallback = "Api";

    /// <summary>In the order of path and verb.</summary>
    /// <param name="routes">All operations of the document, in any order.</param>
    /// <param name="title">The title of the document; used where paths have numbers instead of words.</param>
    public static IReadOnlyList<DerivedName> Of(IReadOnlyCollection<Route> routes, string? title)
    {
        var start = CommonBeginning(routes);
        // A word that is followed by another step is a resource, with a client of its own.
        var resources = routes.SelectMany(r => r.Steps.Skip(start.Count).SkipLast(1)).Where(s => !s.IsParameter).Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        var titled = title is not null && PathWord.Names(title) ? AreaOf(title) : Fallback;
        var root = Root(start, titled);
        return
        [
            .. routes.OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Verb, StringComparer.Ordinal)
                .Select(r => Of(r, r.Steps.Skip(start.Count).Where(s => !s.IsParameter).Select(s => s.Text).ToList(), root, titled, resources)),
        ];
    }

    /// <summary>A valid name for a method or client.</summary>
    public static string Valid(string name) => Identifier.Short(Identifier.Plain(name, Fallback));

    private static DerivedName Of(Route route, List<string> words, (string Area, IReadOnlyList<string> Behind) root, string titled, HashSet<string> resources)
    {
        // A number stands for the resource that the title names.
        if (words.FindLastIndex(w => !PathWord.Names(w)) is >= 0 and var number)
        {
            words = words[(number + 1)..];
            root = (titled, []);
        }

        return words.Count > 0 && resources.Contains(words[0]) && !ActionWords.Contains(words[0], "post")
            ? new DerivedName(route, AreaOf(words[0]), MethodNames.Of(route, [.. words.Skip(1)]))
            : new DerivedName(route, root.Area, MethodNames.Of(route, [.. root.Behind, .. words]));
    }

    // The last word of the common beginning that can name a resource; the words after it go into the methods.
    private static (string Area, IReadOnlyList<string> Behind) Root(IReadOnlyList<string> start, string titled)
    {
        for (var i = start.Count - 1; i >= 0; i--)
        {
            if (!PathWord.Names(start[i]))
            {
                return (titled, []);
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

    private static string AreaOf(string word) => Valid(PathWord.Pascal(word));
}
