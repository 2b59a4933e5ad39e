using HubSpot.OpenApiCompiler.Diff.Schemas;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>The headers of an answer. Nothing is generated from them, but a raw response shows them.</summary>
internal static class Headers
{
    private static readonly string[] ComparedMembers = ["required", "schema"];

    public static void Compare(JObject oldResponse, JObject newResponse, SchemaComparison schemas, ChangeLog log, JToken place)
    {
        var before = In(oldResponse);
        var after = In(newResponse);
        foreach (var (name, header) in before.Where(h => !after.ContainsKey(h.Key)))
        {
            log.Add(
                Kinds.HeaderRemoved,
                IsRequired(header) ? Impact.Wire("It was always answered and is missing now.") : Impact.Harmless("It was not always answered, so old clients can do without."),
                header, name);
        }

        foreach (var (name, header) in after)
        {
            if (!before.TryGetValue(name, out var former))
            {
                log.Add(Kinds.HeaderAdded, Impact.Harmless("One more header to read."), header, null, name);
                continue;
            }

            if (IsRequired(former) != IsRequired(header))
            {
                log.Add(
                    IsRequired(header) ? Kinds.HeaderBecameRequired : Kinds.HeaderBecameOptional,
                    IsRequired(header) ? Impact.Harmless("It is always there.") : Impact.Wire("It was always answered and may be missing now."),
                    header);
            }

            schemas.Compare(former.Member("schema"), header.Member("schema"), Direction.Answer, place);
            OtherMembers.Compare(former, header, ComparedMembers, log);
        }
    }

    private static bool IsRequired(JToken header) => header.Member("required").IsTrue();

    private static Dictionary<string, JObject> In(JObject response)
        => (response["headers"] as JObject ?? []).Properties().Where(h => h.Value is JObject)
            .GroupBy(h => h.Name.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => (JObject)g.First().Value, StringComparer.Ordinal);
}
