using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>One operation as the wire sees it: its document's references are followed, and nothing else of the document is left.</summary>
internal sealed record Exchange(IReadOnlyList<Exchange.Value> Values, Exchange.Content? Body, IReadOnlyDictionary<int, Exchange.Reply> Replies, IReadOnlySet<string> Calls, JArray Security)
{
    // Schemas that hold themselves are written out so often; what is deeper is left open.
    private const int DeepestReference = 6;

    /// <summary>The member of a copied schema that holds the name under which its document shares it.</summary>
    public const string NameMark = "x-name";

    /// <summary>A parameter.</summary>
    /// <param name="Place">The place, and in it the name, or in a path the position.</param>
    /// <param name="IsRequired">Whether a request without it is refused.</param>
    /// <param name="Schema">What it may hold.</param>
    /// <param name="IsRepeated">Whether a list is sent as one value for each item, and not with commas.</param>
    /// <param name="Name">The name that says what is meant; in a path only the position is sent.</param>
    public sealed record Value(string Place, bool IsRequired, JObject Schema, bool IsRepeated, string Name);

    /// <summary>A body: whether it must be there, and what each form of it may hold.</summary>
    public sealed record Content(bool IsRequired, IReadOnlyDictionary<string, JObject> Forms);

    /// <summary>An answer: its body, and whether each of its headers is always there.</summary>
    public sealed record Reply(Content? Body, IReadOnlyDictionary<string, bool> Headers);

    public IReadOnlyDictionary<int, Reply> Successes => Replies.Where(r => r.Key is >= 200 and < 300).ToDictionary();

    public static Exchange Of(JObject root, string path, string verb)
    {
        var item = (JObject)root["paths"]![path]!;
        var operation = (JObject)item[verb]!;
        var positions = path.Split('{').Skip(1).Select(p => p.Split('}')[0]).ToList();
        var replies = ((JObject)Plain(root, operation["responses"] ?? new JObject())).Properties().Where(r => int.TryParse(r.Name, out _));
        return new Exchange(
            [.. Parameters(root, operation).Concat(Parameters(root, item)).Select(p => ValueOf(p, positions)).DistinctBy(v => v.Place)],
            operation["requestBody"] is { } body ? ContentOf((JObject)Plain(root, body)) : null,
            replies.ToDictionary(r => int.Parse(r.Name, System.Globalization.CultureInfo.InvariantCulture), r => ReplyOf((JObject)r.Value)),
            (operation["callbacks"] as JObject ?? []).Properties().Select(c => c.Name).ToHashSet(),
            (operation["security"] ?? root["security"]) as JArray ?? []);
    }

    private static IEnumerable<JObject> Parameters(JObject root, JObject holder) => (holder["parameters"] as JArray ?? []).Select(p => (JObject)Plain(root, p));

    private static Value ValueOf(JObject parameter, List<string> positions)
    {
        var (place, name) = ((string)parameter["in"]!, (string)parameter["name"]!);
        var key = place switch
        {
            "path" => FormattableString.Invariant($"path {positions.IndexOf(name)}"),
            "header" => $"header {name.ToLowerInvariant()}",
            _ => $"{place} {name}",
        };
        return new Value(key, (bool?)parameter["required"] ?? place == "path", parameter["schema"] as JObject ?? [], (bool?)parameter["explode"] ?? place == "query", name);
    }

    private static Reply ReplyOf(JObject response)
        => new(
            response["content"] is JObject { Count: > 0 } ? ContentOf(response) : null,
            (response["headers"] as JObject ?? []).Properties().ToDictionary(h => h.Name.ToLowerInvariant(), h => (bool?)h.Value["required"] ?? false));

    private static Content ContentOf(JObject holder)
        => new((bool?)holder["required"] ?? false, ((JObject)holder["content"]!).Properties().ToDictionary(m => m.Name.Split(';')[0], m => m.Value["schema"] as JObject ?? []));

    /// <summary>A copy in which the targets of references stand in their places.</summary>
    private static JToken Plain(JObject root, JToken token, int depth = 0)
        => token switch
        {
            JObject map when map["$ref"] is JValue { Value: string target } => depth > DeepestReference ? new JObject() : Named(Plain(root, Target(root, target), depth + 1), target),
            JObject { Count: > 0 } map when map["allOf"] is JArray parts => Merged(parts.Select(p => (JObject)Plain(root, p, depth)).Append((JObject)Plain(root, Without(map, "allOf"), depth))),
            JObject map => new JObject(map.Properties().Select(p => new JProperty(p.Name, Plain(root, p.Value, depth)))),
            JArray list => new JArray(list.Select(i => Plain(root, i, depth))),
            _ => token.DeepClone(),
        };

    private static JToken Named(JToken copy, string target)
    {
        copy[NameMark] = target[(target.LastIndexOf('/') + 1)..];
        return copy;
    }

    private static JObject Without(JObject map, string member) => new(map.Properties().Where(p => p.Name != member));

    private static JObject Merged(IEnumerable<JObject> parts)
    {
        var whole = new JObject();
        foreach (var part in parts)
        {
            whole.Merge(part, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Union });
        }

        return whole;
    }

    private static JToken Target(JObject root, string target)
        => target[2..].Split('/').Aggregate((JToken?)root, (at, step) => at?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]) ?? new JObject();
}
