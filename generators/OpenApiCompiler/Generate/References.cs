using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>Follows references inside the document, and nowhere else.</summary>
internal sealed class References(OpenApiDocument document, Remarks remarks)
{
    private readonly Dictionary<JToken, JObject?> _ends = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the token is or leads to, through any number of references; null when that is missing, which is remarked.</summary>
    /// <exception cref="DocumentException">A reference leaves the document or leads back to itself, or its end is no object.</exception>
    public JObject? End(JToken token)
    {
        var way = new List<JToken>();
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var at = token;
        JObject? end;
        while (!_ends.TryGetValue(at, out end))
        {
            if (!seen.Add(at))
            {
                throw DocumentException.At(token, document.File, "The reference leads back to itself.");
            }

            var map = at as JObject ?? throw DocumentException.At(at, document.File, $"An object is expected here, but this is '{at.Type}'.");
            way.Add(at);
            if (map["$ref"] is not { } reference)
            {
                end = map;
                break;
            }

            if (Target(reference) is not { } next)
            {
                remarks.Add(reference, $"The reference '{Printable.Of(reference.ToString())}' points to nothing; any JSON is accepted there.");
                end = null;
                break;
            }

            at = next;
        }

        way.ForEach(step => _ends[step] = end);
        return end;
    }

    private JToken? Target(JToken reference)
    {
        if (reference.Type != JTokenType.String || !((string)reference!).StartsWith("#/", StringComparison.Ordinal))
        {
            throw DocumentException.At(reference, document.File,
                $"The reference '{Printable.Of(reference.ToString())}' leaves the document. Only references that start with '#/' are followed.");
        }

        return JsonPointer.Resolve(document.Root, (string)reference!);
    }
}
