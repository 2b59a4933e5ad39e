using HubSpot.OpenApiCompiler.Diff.Reports;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Follows references inside the document. A reference to another file or address is refused, because an untrusted document must not make us open it.</summary>
internal sealed class References(OpenApiDocument document, Remarks remarks)
{
    private readonly Dictionary<JToken, JObject?> _ends = new(ReferenceEqualityComparer.Instance);

    /// <summary>The object behind any number of references; null when the last one points to nothing, which is a remark.</summary>
    /// <exception cref="DocumentException">A reference leaves the document or leads back to itself, or its target is not an object.</exception>
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

            if (Target(document, reference) is not { } next)
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

    /// <summary>The target of a reference; null when there is none.</summary>
    /// <exception cref="DocumentException">The reference leaves the document.</exception>
    public static JToken? Target(OpenApiDocument document, JToken reference)
    {
        if (reference.Type != JTokenType.String || !((string)reference!).StartsWith("#/", StringComparison.Ordinal))
        {
            throw DocumentException.At(reference, document.File,
                $"The reference '{Printable.Of(reference.ToString())}' leaves the document. Only references that start with '#/' are followed.");
        }

        return JsonPointer.Resolve(document.Root, (string)reference!);
    }
}
