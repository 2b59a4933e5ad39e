using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>
/// Lifts 'required' from every schema that an answer can contain. HubSpot leaves out what its document requires, and a member
/// that is missing must read as null, never as zero, the year 1 or the first word of an enum.
/// </summary>
internal static class Answers
{
    public static void Apply(OpenApiDocument document)
    {
        var requests = Reach(document, document.Operations().Select(o => o.Operation["requestBody"]).OfType<JToken>());
        foreach (var schema in document.Schemas.Properties().Where(s => !requests.Contains(s.Name)))
        {
            Loosen(schema.Value);
        }

        var responses = document.Operations().SelectMany(o => ((JObject)o.Operation["responses"]!).PropertyValues()).ToList();
        responses.ForEach(Loosen);
        foreach (var name in Reach(document, responses))
        {
            Loosen(document.Schemas[name]!);
        }
    }

    private static void Loosen(JToken schema)
    {
        foreach (var member in Keywords.Below(schema).Where(m => m.Name == "required").ToList())
        {
            member.Remove();
        }
    }

    private static HashSet<string> Reach(OpenApiDocument document, IEnumerable<JToken> roots)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var open = new Stack<JToken>(roots);
        while (open.TryPop(out var token))
        {
            foreach (var reference in ((JContainer)token).DescendantsAndSelf().OfType<JProperty>().Where(p => p.Name == "$ref" && p.Value.Type == JTokenType.String))
            {
                var target = (string)reference.Value!;
                if (SchemaReference.NameIn(target) is { } name)
                {
                    reached.Add(name);
                }

                if (JsonPointer.Resolve(document.Root, target) is JContainer found && seen.Add(found))
                {
                    open.Push(found);
                }
            }
        }

        return reached;
    }
}
