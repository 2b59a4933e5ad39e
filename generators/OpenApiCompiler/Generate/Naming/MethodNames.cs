namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>Derives the name of a method from the words of its path that follow those of its client.</summary>
internal static class MethodNames
{
    private const string Asynchronous = "Async";

    private static readonly HashSet<string> Prepositions = ["as", "by", "for", "from", "in", "into", "of", "on", "to", "with"];

    /// <param name="route">The operation.</param>
    /// <param name="words">The fixed words after those of the client.</param>
    public static string Of(Route route, IReadOnlyList<string> words)
    {
        // The template adds 'Async' to every method.
        var telling = words.Where(w => w is not "async" && PathWord.Names(w)).ToList();
        var action = telling.FindLastIndex(w => ActionWords.Contains(w, route.Verb));
        var name = action >= 0 && (action == telling.Count - 1 || route.Verb == "post")
            ? Action(telling[action], Nouns(telling.Where((_, index) => index != action)))
            : Verb(route) + Nouns(telling);
        // 'GetWithResponse' is made of 'Get' by the template.
        name = name.EndsWith(MethodScope.Raw, StringComparison.Ordinal) ? name[..^MethodScope.Raw.Length] + "Response" : name;
        return name.Length > Asynchronous.Length && name.EndsWith(Asynchronous, StringComparison.Ordinal) ? name[..^Asynchronous.Length] : name;
    }

    /// <summary>The name of the method that enumerates what another one returns in pages.</summary>
    public static string Enumerating(string method)
    {
        var verb = new[] { "List", "GetAll", "Get", "Search" }.FirstOrDefault(v => method.StartsWith(v, StringComparison.Ordinal) && (method.Length == v.Length || char.IsAsciiLetterUpper(method[v.Length])));
        return "Enumerate" + (verb is null ? method : method[verb.Length..]);
    }

    // 'ab-test/create-variation' creates an AbTestVariation; 'languages/attach-to-group' stays one phrase.
    private static string Action(string action, string nouns)
    {
        var parts = action.Split('-', '_');
        return nouns.Length > 0 && parts is [var verb, var rest] && ActionWords.Contains(verb, "post") && !Prepositions.Contains(rest)
            ? PathWord.Pascal(verb) + nouns + PathWord.Pascal(rest)
            : PathWord.Pascal(action) + nouns;
    }

    private static string Nouns(IEnumerable<string> words) => string.Concat(words.Select(PathWord.Pascal));

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
