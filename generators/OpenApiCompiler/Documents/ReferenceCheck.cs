using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Refuses references that leave the document, that point to nothing, or that lead back to themselves.
/// </summary>
internal static class ReferenceCheck
{
    private const string Reference = "$ref";

    public static void Apply(OpenApiDocument document)
    {
        // NSwag accepts the keyword in any case and at any place.
        foreach (var member in document.Root.Descendants().OfType<JProperty>().Where(m => m.Value.Type == JTokenType.String))
        {
            if (string.Equals(member.Name, Reference, StringComparison.OrdinalIgnoreCase))
            {
                Refuse(member.Name != Reference, document, member, $"'{member.Name}' must be written '{Reference}'.");
                CheckTarget(document, member.Value);
            }
        }

        foreach (var mapping in Keywords.Below(document.Root).Where(m => m.Name == "mapping").SelectMany(m => m.Value.Children<JProperty>()))
        {
            CheckTarget(document, mapping.Value);
        }

        foreach (var place in document.Root.DescendantsAndSelf().OfType<JObject>())
        {
            Refuse(IsMadeOfItself(document, place, []), document, place, "The reference leads back to itself.");
            Refuse(IsMadeOfItself(document, place, ["allOf"]), document, place, "The schema is made of itself by 'allOf'.");
            Refuse(IsMadeOfItself(document, place, ["anyOf", "oneOf"]), document, place, "The schema is made of itself by 'anyOf' or 'oneOf'.");
        }
    }

    private static void CheckTarget(OpenApiDocument document, JToken place)
    {
        var target = (string)place!;
        Refuse(References.Target(document, place) is null, document, place, $"The reference '{target}' points to nothing.");
    }

    private static bool IsMadeOfItself(OpenApiDocument document, JObject start, string[] words)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var open = new Stack<JToken>(Parts(document, start, words));
        while (open.TryPop(out var part))
        {
            if (ReferenceEquals(part, start))
            {
                return true;
            }

            if (part is JObject map && seen.Add(map))
            {
                foreach (var next in Parts(document, map, words))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<JToken> Parts(OpenApiDocument document, JObject place, string[] words)
    {
        if (place[Reference] is JValue { Type: JTokenType.String } reference && JsonPointer.Resolve(document.Root, (string)reference!) is { } target)
        {
            yield return target;
        }

        foreach (var part in words.SelectMany(word => place[word] as JArray ?? []))
        {
            yield return part;
        }
    }

    private static void Refuse(bool holds, OpenApiDocument document, JToken place, string message)
    {
        if (holds)
        {
            throw DocumentException.At(place, document.File, message);
        }
    }
}
