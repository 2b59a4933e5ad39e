using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>
/// Leaves each operation one success response, because the generated method has one return type and takes any 2xx for success.
/// Errors are not generated at all: the SDK reads them by shape, whatever status they come with.
/// </summary>
internal static class Responses
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var (_, _, operation) in document.Operations())
        {
            var responses = (JObject)operation["responses"]!;
            var successes = responses.Properties().Where(r => r.Name.StartsWith('2')).OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
            var withBody = successes.Where(r => SchemaOf(document, r.Value) is not null).ToList();
            var bodies = withBody.DistinctBy(r => SchemaOf(document, r.Value)!.ToString(Newtonsoft.Json.Formatting.None)).ToList();
            if (bodies.Count > 1)
            {
                throw DocumentException.At(responses, document.File,
                    $"The success responses {string.Join(" and ", bodies.Select(b => $"'{b.Name}'"))} have different bodies. Bring them to one shape in the overlay.");
            }

            responses.RemoveAll();
            if (bodies.Count == 1)
            {
                responses["200"] = new JObject
                {
                    ["description"] = "",
                    ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = SchemaOf(document, bodies[0].Value)!.DeepClone() } },
                };
            }
            else
            {
                responses["204"] = new JObject { ["description"] = "" };
            }
        }
    }

    private static JToken? SchemaOf(OpenApiDocument document, JToken response)
    {
        if (response["$ref"] is JValue reference)
        {
            response = JsonPointer.Resolve(document.Root, (string)reference!)!;
        }

        return response["content"] is JObject content ? content.Properties().Select(media => media.Value["schema"]).FirstOrDefault(s => s is not null) : null;
    }
}
