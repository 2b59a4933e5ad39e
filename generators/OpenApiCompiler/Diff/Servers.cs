using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>The addresses at which the service answers: of the document, of a path, or of an operation.</summary>
internal static class Servers
{
    public static void Compare(JObject old, JObject @new, ChangeLog log)
    {
        var before = In(old);
        var after = In(@new);
        var gone = before.Where(s => !after.ContainsKey(s.Key)).ToList();
        var fresh = after.Where(s => !before.ContainsKey(s.Key)).ToList();
        if (gone.Count == 1 && fresh.Count == 1)
        {
            log.Add(Kinds.ServerChanged, Kept, fresh[0].Value, gone[0].Key, fresh[0].Key);
            return;
        }

        gone.ForEach(s => log.Add(Kinds.ServerRemoved, Kept, s.Value, s.Key));
        fresh.ForEach(s => log.Add(Kinds.ServerAdded, Kept, s.Value, null, s.Key));
    }

    private static Impact Kept { get; } = Impact.Harmless("Clients keep the address that they were given.");

    private static Dictionary<string, JToken> In(JObject holder)
        => (holder["servers"] as JArray ?? []).Where(s => s.Member("url").Word() is not null)
            .GroupBy(s => s.Member("url").Word()!.TrimEnd('/'), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
}
