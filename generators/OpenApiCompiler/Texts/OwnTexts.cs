using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Texts;

/// <summary>
/// Puts the sentences of our own document wherever the compiled document has the same place. Published texts never reach a
/// generated file: they change without meaning, and they are untrusted.
/// </summary>
internal static class OwnTexts
{
    private static readonly string[] Names = ["description", "summary"];

    /// <param name="document">The document to compile, without texts but for those of the overlay, which stay.</param>
    /// <param name="texts">Our document in the same form and with the same names.</param>
    public static void Apply(OpenApiDocument document, OpenApiDocument texts) => Copy(texts.Root, document.Root);

    private static void Copy(JToken from, JToken to)
    {
        switch (from, to)
        {
            case (JObject source, JObject target):
                foreach (var member in source.Properties())
                {
                    if (target[member.Name] is { } place)
                    {
                        Copy(member.Value, place);
                    }
                    else if (Names.Contains(member.Name) && member.Value.Type == JTokenType.String && target["$ref"] is null && IsDescribable(target))
                    {
                        target[member.Name] = OneLine((string)member.Value!);
                    }
                }

                break;

            case (JArray source, JArray target):
                foreach (var item in target.OfType<JObject>())
                {
                    var twin = source.OfType<JObject>().FirstOrDefault(s => s["name"] is not null && (string?)s["name"] == (string?)item["name"] && (string?)s["in"] == (string?)item["in"]);
                    if (twin is not null)
                    {
                        Copy(twin, item);
                    }
                }

                break;
        }
    }

    // In a map of properties or paths, 'description' would be a name. A property can be called 'properties' itself.
    private static bool IsDescribable(JObject target)
        => target.Parent is not JProperty { Name: "properties" or "schemas" or "paths" or "responses" or "parameters" } holder
        || holder.Parent?.Parent is JProperty { Name: "properties" };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
