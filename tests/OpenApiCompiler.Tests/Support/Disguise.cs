using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>Makes a document look as after a day of noise: another order, other texts and other operation ids, the same meaning.</summary>
internal static class Disguise
{
    private static readonly string[] Unordered = ["enum", "parameters", "required", "security", "servers", "tags"];
    private static readonly string[] Texts = ["description", "summary", "operationId"];

    public static OpenApiDocument Of(OpenApiDocument document, int seed)
    {
        var random = new Random(seed);
        var copy = document.Copy();
        foreach (var word in Keywords.Below(copy.Root).Where(m => Texts.Contains(m.Name)).ToList())
        {
            word.Value = $"{word.Name} {random.Next()}";
        }

        foreach (var list in Keywords.Below(copy.Root).Where(m => Unordered.Contains(m.Name)).Select(m => m.Value).OfType<JArray>().ToList())
        {
            var items = list.ToArray();
            random.Shuffle(items);
            list.ReplaceAll(items);
        }

        foreach (var map in copy.Root.DescendantsAndSelf().OfType<JObject>().ToList())
        {
            var members = map.Properties().ToArray();
            random.Shuffle(members);
            map.ReplaceAll(members);
        }

        return copy;
    }
}
