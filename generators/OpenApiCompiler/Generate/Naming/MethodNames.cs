namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>Names a method by what is left of its path behind the words of its client.</summary>
internal static class MethodNames
{
    /// <param name="route">The operation.</param>
    /// <param name="words">The fixed words behind those of the client.</param>
    public static string Of(Route route, IReadOnlyList<string> words)
    {
        // Every method ends in Async already.
        var telling = words.Where(w => w is not "async").ToList();
        var action = telling.FindLastIndex(w => ActionWords.Contains(w, route.Verb));
        if (action >= 0 && (action == telling.Count - 1 || route.Verb == "post"))
        {
            return Identifier.Pascal(telling[action]) + Nouns(telling.Where((_, index) => index != action));
        }

        return Verb(route) + Nouns(telling);
    }

    private static string Nouns(IEnumerable<string> words) => string.Concat(words.Select(Identifier.Pascal));

    private static string Verb(Route route)
        => route.Verb switch
        {
            "get" => route.HoldsMany ? "List" : "Get",
            "post" => "Create",
            "put" => "Set",
            "patch" => "Update",
            "delete" => "Delete",
            "head" => "Check",
            var other => Identifier.Pascal(other),
        };
}
