using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Overlay;

/// <summary>One correction: a JSONPath target, and either an update merged into what it finds or its removal.</summary>
internal sealed class OverlayAction
{
    // The specification appends arrays; in these a second copy of an entry would mean nothing.
    private static readonly string[] Sets = ["required", "enum", "tags"];

    private readonly JToken _source;
    private readonly JToken? _update;

    private OverlayAction(JToken source, string target, string reason, JToken? update)
    {
        _source = source;
        _update = update;
        Target = target;
        Reason = reason;
    }

    public string Target { get; }

    public string Reason { get; }

    public bool Removes => _update is null;

    /// <summary>The editions, or the days of one, for which the action is kept; empty when it is meant for every document.</summary>
    public IReadOnlyList<string> Editions { get; private init; } = [];

    /// <summary>Whether a document of this edition needs the action.</summary>
    public bool IsMeantFor(string edition) => Editions.Count == 0 || Editions.Contains(edition);

    public int Line => ((IJsonLineInfo)_source).LineNumber;

    public static OverlayAction Read(JToken source, string file)
    {
        var action = source as JObject ?? throw DocumentException.At(source, file, "An action must be an object.");
        var target = Text("target");
        var reason = Text("description");
        var removes = action["remove"]?.Type == JTokenType.Boolean && (bool)action["remove"]!;
        if (removes == action["update"] is not null)
        {
            throw DocumentException.At(action, file, "An action needs either 'update' or 'remove': true.");
        }

        if (action["x-editions"] is { } editions && (editions is not JArray { Count: > 0 } list || list.Any(e => e.Type != JTokenType.String)))
        {
            throw DocumentException.At(editions, file, "'x-editions' must be an array of texts, for example [ '2025-09' ].");
        }

        return new OverlayAction(action, target, reason, removes ? null : action["update"])
        {
            Editions = [.. (action["x-editions"] ?? new JArray()).Select(e => (string)e!)],
        };

        string Text(string name)
            => action[name]?.Type == JTokenType.String && action.Value<string>(name)!.Length > 0
                ? action.Value<string>(name)!
                : throw DocumentException.At(action, file, $"An action needs '{name}', a text.");
    }

    public OverlayResult ApplyTo(OpenApiDocument document, string overlayFile)
    {
        List<JToken> matches;
        try
        {
            matches = [.. document.Root.SelectTokens(Target)];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or OverflowException)
        {
            throw DocumentException.At(_source["target"]!, overlayFile, $"'{Target}' is not a JSONPath that this tool understands: {e.Message}");
        }

        var effect = matches.Count == 0 ? OverlayEffect.NoMatch : OverlayEffect.Redundant;
        foreach (var match in matches)
        {
            if (_update is null)
            {
                (match.Parent is JProperty property ? property : match).Remove();
                effect = OverlayEffect.Applied;
            }
            else if (Merge(match, _update, overlayFile))
            {
                effect = OverlayEffect.Applied;
            }
        }

        return new OverlayResult(this, Line, effect) { Matches = matches.Count };
    }

    // Returns whether anything changed.
    private bool Merge(JToken into, JToken update, string overlayFile)
    {
        if (into is JArray list)
        {
            var isSet = list.Parent is JProperty { Name: var name } && Sets.Contains(name);
            var added = (update is JArray several ? several.Children() : new[] { update }.AsEnumerable())
                .Where(item => !isSet || !list.Any(present => JToken.DeepEquals(present, item)))
                .ToList();
            foreach (var item in added)
            {
                list.Add(item.DeepClone());
            }

            return added.Count > 0;
        }

        if (into is not JObject map || update is not JObject members)
        {
            throw DocumentException.At(_source, overlayFile, $"'{Target}' finds a '{into.Type}', and an update of type '{update.Type}' cannot be merged into it.");
        }

        var changed = false;
        foreach (var member in members.Properties())
        {
            if (map[member.Name] is (JObject or JArray) and var present && present.Type == member.Value.Type)
            {
                changed |= Merge(present, member.Value, overlayFile);
            }
            else if (!JToken.DeepEquals(map[member.Name], member.Value))
            {
                map[member.Name] = member.Value.DeepClone();
                changed = true;
            }
        }

        return changed;
    }
}
