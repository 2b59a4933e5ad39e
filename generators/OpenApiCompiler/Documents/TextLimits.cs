using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Refuses names and enum values that are too long to become names. One of 10 MB would fill the log of every later step.</summary>
internal static class TextLimits
{
    /// <summary>The longest name, enum value or path.</summary>
    public const int Longest = 2_000;

    private const int Shown = 40;

    public static void Check(JObject root, string file)
    {
        foreach (var word in Keywords.Below(root))
        {
            foreach (var (place, text) in TextsOf(word))
            {
                Check(text, place, file);
            }
        }
    }

    public static void Check(string text, JToken place, string file)
    {
        if (text.Length > Longest)
        {
            throw DocumentException.At(place, file, $"The text '{text[..Shown]}...' has {text.Length} characters; a name or value may have at most {Longest}.");
        }
    }

    private static IEnumerable<(JToken Place, string Text)> TextsOf(JProperty word)
        => word.Value switch
        {
            JObject map when Keywords.HoldsNames(word.Name) => map.Properties().Select(p => ((JToken)p, p.Name)),
            JArray list when word.Name is "enum" or "required" => list.OfType<JValue>().Where(v => v.Value is string).Select(v => ((JToken)v, (string)v.Value!)),
            JValue { Value: string text } when word.Name is "name" or "const" or "propertyName" => [(word, text)],
            _ => [],
        };
}
