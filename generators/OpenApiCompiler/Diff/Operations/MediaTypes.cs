using HubSpot.OpenApiCompiler.Diff.Schemas;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>The forms in which a body can travel, and the schema of each.</summary>
internal static class MediaTypes
{
    private static readonly string[] ComparedMembers = ["schema", "encoding"];

    public static void Compare(JObject? old, JObject? @new, Direction direction, SchemaComparison schemas, ChangeLog log, JToken place)
    {
        var gone = In(old);
        var fresh = In(@new);
        foreach (var (name, media) in gone.ToList())
        {
            // A parameter such as 'charset' makes no other form.
            var twin = fresh.ContainsKey(name) ? name : fresh.Keys.FirstOrDefault(other => IsSameForUs(name, other) && !gone.ContainsKey(other));
            if (twin is null)
            {
                continue;
            }

            if (twin != name)
            {
                log.Add(Kinds.MediaTypeChanged, Changed(name, twin, direction), fresh[twin], name, twin);
            }

            CompareOne(media, fresh[twin], direction, schemas, log);
            gone.Remove(name);
            fresh.Remove(twin);
        }

        foreach (var name in gone.Keys)
        {
            var reason = direction.IsSent() ? "The service refuses bodies of this form." : "Whoever asks for this form gets none.";
            log.Add(Kinds.MediaTypeRemoved, Impact.Wire(reason), place, name);
        }

        foreach (var name in fresh.Keys)
        {
            log.Add(Kinds.MediaTypeAdded, Impact.Harmless("The forms of before are still there."), place, null, name);
        }
    }

    private static void CompareOne(JObject old, JObject @new, Direction direction, SchemaComparison schemas, ChangeLog log)
    {
        schemas.Compare(old["schema"], @new["schema"], direction, @new);
        if (!JToken.DeepEquals(old["encoding"], @new["encoding"]))
        {
            log.Add(Kinds.SerializationChanged, Impact.Wire("The same value is written another way."), @new["encoding"] ?? @new);
        }

        OtherMembers.Compare(old, @new, ComparedMembers, log);
    }

    private static Impact Changed(string old, string @new, Direction direction)
        => !direction.IsSent() ? Impact.Harmless("Bodies are JSON either way, and answers are read by their shape.")
            : Takes(@new, old.Contains('*', StringComparison.Ordinal) ? "application/json" : old) ? Impact.Harmless("The service takes the form that old clients send.")
            : Impact.Wire("Bodies are JSON either way, but the service may refuse the name that old clients give them.");

    private static bool Takes(string range, string sent)
        => range == "*/*" || range == sent || (range.EndsWith("/*", StringComparison.Ordinal) && sent.StartsWith(range[..^1], StringComparison.Ordinal));

    private static bool IsSameForUs(string one, string other) => IsJson(one) && IsJson(other);

    private static bool IsJson(string media) => media is "*/*" or "application/*" or "application/json" || media.EndsWith("+json", StringComparison.Ordinal);

    private static Dictionary<string, JObject> In(JObject? content)
        => (content?.Properties() ?? []).Where(m => m.Value is JObject)
            .GroupBy(m => m.Name.Split(';')[0].Trim().ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (JObject)g.First().Value, StringComparer.Ordinal);
}
