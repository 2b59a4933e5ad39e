using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Where tokens stand in the file that they were read from.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record SourcePlace(string File, int Line, int Column)
{
    /// <summary>The place of a token, or of the nearest part around it that was read and not made.</summary>
    public static SourcePlace Of(JToken token, string file)
    {
        for (JToken? at = token; at is not null; at = at.Parent)
        {
            if (at is IJsonLineInfo info && info.HasLineInfo() && info.LineNumber > 0)
            {
                return new SourcePlace(file, info.LineNumber, Math.Max(info.LinePosition, 1));
            }
        }

        return new SourcePlace(file, 1, 1);
    }

    /// <summary>The place that a pointer leads to, or as far as it leads.</summary>
    public static SourcePlace At(JObject root, string pointer, string file)
    {
        JToken at = root;
        foreach (var name in pointer.Split('/').Skip(1).Select(segment => segment.Replace("~1", "/").Replace("~0", "~")))
        {
            var next = at switch
            {
                JObject map => map.Property(name)?.Value,
                JArray list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            at = next;
        }

        return Of(at, file);
    }
}
