using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>
/// Lifts 'required' and defaults from every schema that an answer can contain. HubSpot leaves out what its document requires,
/// and a member that is missing must read as null, never as zero, the year 1 or the first word of an enum.
/// </summary>
internal static class Answers
{
    private const string Prefix = "#/components/schemas/";

    public static void Apply(OpenApiDocument document)
    {
        var requests = Reach(document, document.Operations().Select(o => o.Operation["requestBody"]).OfType<JToken>());
        foreach (var schema in document.Schemas.Properties().Where(s => !requests.Contains(s.Name)))
        {
            Loosen(schema.Value);
        }

        foreach (var name in Reach(document, document.Operations().Select(o => o.Operation["responses"]).OfType<JToken>()))
        {
            Loosen(document.Schemas[name]!);
        }
    }

    private static void Loosen(JToken schema)
    {
        foreach (var map in schema.Children().Prepend(schema).SelectMany(t => t is JContainer c ? c.DescendantsAndSelf() : []).OfType<JObject>().ToList())
        {
            var isPropertyMap = map.Parent is JProperty { Name: "properties" };
            if (!isPropertyMap)
            {
                map.Remove("required");
                map.Remove("default");
            }
        }
    }

    private static HashSet<string> Reach(OpenApiDocument document, IEnumerable<JToken> roots)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<JToken>(roots);
        while (open.TryPop(out var token))
        {
            foreach (var reference in ((JContainer)token).DescendantsAndSelf().OfType<JProperty>().Where(p => p.Name == "$ref" && p.Value.Type == JTokenType.String))
            {
                var target = (string)reference.Value!;
                if (JsonPointer.Resolve(document.Root, target) is JContainer found
                    && (!target.StartsWith(Prefix, StringComparison.Ordinal) || reached.Add(target[Prefix.Length..])))
                {
                    open.Push(found);
                }
            }
        }

        return reached;
    }
}
