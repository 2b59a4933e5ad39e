using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>The ways to authenticate that a document declares.</summary>
internal static class SecuritySchemes
{
    private static readonly string[] Details = ["type", "scheme", "in", "name", "bearerFormat", "openIdConnectUrl", "flows"];

    /// <summary>The new name of each scheme that is gone and has one successor of the same type, as the operations use it.</summary>
    public static IReadOnlyDictionary<string, string> Renamed(OpenApiDocument old, OpenApiDocument @new)
    {
        var before = In(old);
        var after = In(@new);
        var fresh = after.Where(s => !before.ContainsKey(s.Key)).ToLookup(s => TypeOf(s.Value), s => s.Key);
        return before.Where(s => !after.ContainsKey(s.Key)).GroupBy(s => TypeOf(s.Value))
            .Where(g => g.Count() == 1 && fresh[g.Key].Count() == 1)
            .ToDictionary(g => g.Single().Key, g => fresh[g.Key].Single(), StringComparer.Ordinal);
    }

    public static void Compare(OpenApiDocument old, OpenApiDocument @new, IReadOnlyDictionary<string, string> renamed, ChangeLog log)
    {
        var before = In(old);
        var after = In(@new);
        foreach (var (name, scheme) in before)
        {
            var successor = renamed.GetValueOrDefault(name, name);
            if (!after.TryGetValue(successor, out var twin))
            {
                log.Add(Kinds.SecuritySchemeRemoved, Impact.Harmless("What it means for the operations is said there."), scheme, name);
                continue;
            }

            if (successor != name)
            {
                log.Add(Kinds.SecuritySchemeRenamed, Impact.Noise("Nothing depends on the name of a scheme."), twin, name, successor);
            }

            CompareDetails(scheme, twin, successor != name, log);
        }

        foreach (var (name, scheme) in after.Where(s => !before.ContainsKey(s.Key) && !renamed.Values.Contains(s.Key)))
        {
            log.Add(Kinds.SecuritySchemeAdded, Impact.Harmless("What it means for the operations is said there."), scheme, null, name);
        }
    }

    private static void CompareDetails(JObject old, JObject @new, bool isRenamed, ChangeLog log)
    {
        foreach (var detail in Details.Where(d => !SameWord(old[d], @new[d])))
        {
            var impact = detail is "flows" or "bearerFormat" or "openIdConnectUrl"
                ? Impact.Harmless("Where tokens come from is no part of the generated code.")
                : isRenamed
                    ? Impact.Harmless("Generated clients send bearer tokens only; for others the header changes together with the scheme.")
                    : Impact.Wire("The service looks for the credentials elsewhere.");
            log.Add(Kinds.SecuritySchemeChanged, impact, @new, Say(detail, old[detail], @new[detail]), Say(detail, @new[detail], old[detail]));
        }
    }

    private static bool SameWord(JToken? one, JToken? other)
        => one is JObject || other is JObject
            ? Flows(one).SetEquals(Flows(other))
            : string.Equals(one.Word(), other.Word(), StringComparison.OrdinalIgnoreCase);

    private static string? Say(string detail, JToken? value, JToken? other)
        => value is null ? null
            : value is JObject ? Flows(value).Except(Flows(other)).ToList() is { Count: > 0 } lines ? string.Join(", ", lines) : null
            : $"{detail} {value.ToString(Formatting.None)}";

    // Scopes have descriptions, which are texts.
    private static HashSet<string> Flows(JToken? flows)
        => ((flows as JObject)?.Properties() ?? []).Where(f => f.Value is JObject)
            .SelectMany(f => ((JObject)f.Value).Properties().SelectMany(p => p is { Name: "scopes", Value: JObject scopes }
                ? scopes.Properties().Select(scope => $"scope {scope.Name}")
                : [$"{p.Name} {p.Value.Word()}"]))
            .ToHashSet(StringComparer.Ordinal);

    private static string TypeOf(JObject scheme) => $"{scheme["type"].Word()} {scheme["scheme"].Word()}".ToLowerInvariant();

    private static Dictionary<string, JObject> In(OpenApiDocument document)
        => (document.Root["components"].Map("securitySchemes") ?? []).Properties().Where(s => s.Value is JObject)
            .ToDictionary(s => s.Name, s => (JObject)s.Value, StringComparer.Ordinal);
}
