using System.Globalization;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>JSON pointers (RFC 6901): how places in a document are named in messages and followed in references.</summary>
internal static class JsonPointer
{
    public static string Escape(string segment) => segment.Replace("~", "~0").Replace("/", "~1");

    /// <summary>A segment of a reference, which may be percent-encoded.</summary>
    public static string Unescape(string segment) => Uri.UnescapeDataString(segment).Replace("~1", "/").Replace("~0", "~");

    public static string To(JToken token)
    {
        var segments = new Stack<string>();
        for (JToken? at = token; at?.Parent is not null; at = at.Parent)
        {
            if (at is JProperty property)
            {
                segments.Push(Escape(property.Name));
            }
            else if (at.Parent is JArray array)
            {
                segments.Push(array.IndexOf(at).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return segments.Count == 0 ? "" : "/" + string.Join('/', segments);
    }

    /// <summary>The token that a local reference ('#/components/schemas/X') points to, or null.</summary>
    public static JToken? Resolve(JObject root, string reference)
    {
        if (reference == "#")
        {
            return root;
        }

        JToken? at = root;
        foreach (var part in reference[2..].Split('/'))
        {
            var name = Unescape(part);
            at = at switch
            {
                JObject map => map[name],
                JArray list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return at;
    }
}
