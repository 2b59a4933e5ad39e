namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// Tells operations of one client apart that would have the same method name: by a key in the path, a word of the path, the
/// edition, the schemas of body and answer, the tag, or the verb, whichever is the first that tells all of them apart.
/// </summary>
internal static class Distinction
{
    /// <summary>A method name for each operation; the last resort, when none of the ways is enough, is the same name again.</summary>
    /// <param name="fresh">The operations that need a name; all derive the same.</param>
    /// <param name="others">Operations that derive it, too, and have a name already.</param>
    /// <param name="isFree">Whether a method name can be used.</param>
    public static IReadOnlyList<string> Names(IReadOnlyList<DerivedName> fresh, IReadOnlyList<DerivedName> others, Func<string, bool> isFree)
    {
        var all = fresh.Concat(others).Select(m => m.Route).ToList();
        var sharedKeys = Shared(all, r => r.Keys);
        var sharedWords = Shared(all, r => r.Words);
        var method = fresh[0].Method;
        var plainVerb = all.Exists(r => r.Verb == "get") ? "get" : "post";
        var hints = all.Max(r => r.Hints.Count);
        Func<Route, string>[] ways =
        [
            _ => "",
            r => By(r.EndsInKey ? [r.Keys[^1]] : []),
            r => By(r.Keys.Where(k => !sharedKeys.Contains(k)).TakeLast(1)),
            r => By(r.Keys.Where(k => !sharedKeys.Contains(k))),
            r => By(r.Keys),
            r => Joined("For", Own(r).Where(w => !method.Contains(PathWord.Pascal(w), StringComparison.Ordinal)).TakeLast(1)),
            r => Joined("For", Own(r).Where(w => !method.Contains(PathWord.Pascal(w), StringComparison.Ordinal))),
            r => r.Words.Contains("async") ? "InBackground" : "",
            r => r.Edition is "" ? "" : Identifier.Pascal(r.Edition),
            .. Enumerable.Range(0, hints).Select<int, Func<Route, string>>(hint => r => Joined("With", r.Hints.Skip(hint).Take(1).Where(h => h.Length > 0))),
            Via,
            r => By(r.Keys) + Via(r),
            r => Joined("For", Own(r)),
        ];
        foreach (var way in ways)
        {
            var names = fresh.Select(m => DerivedNames.Valid(m.Method + way(m.Route))).ToList();
            if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count && names.TrueForAll(n => isFree(n)))
            {
                return names;
            }
        }

        return [.. fresh.Select(m => DerivedNames.Valid(m.Method + By(m.Route.Keys)))];

        IEnumerable<string> Own(Route route) => route.Words.Where(w => w is not "async" && PathWord.Names(w) && !sharedWords.Contains(w));
        string Via(Route route) => route.Verb == plainVerb ? "" : Joined("Via", [route.Verb]);
    }

    private static HashSet<string> Shared(IEnumerable<Route> routes, Func<Route, IEnumerable<string>> parts)
        => routes.Select(parts).Aggregate((all, some) => all.Intersect(some, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);

    private static string By(IEnumerable<string> keys) => Joined("By", keys);

    private static string Joined(string word, IEnumerable<string> parts) => string.Join("And", parts.Select(PathWord.Pascal)) is { Length: > 0 } all ? word + all : "";
}
