using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The variants of one union, and what its discriminator says about each.</summary>
internal sealed class VariantReader(SchemaParts parts, JObject union)
{
    private readonly JObject? _discriminator = union["discriminator"] as JObject;

    private readonly Dictionary<string, string> _words = WordsByTarget(union["discriminator"]?["mapping"] as JObject);

    public IReadOnlyList<JToken> Tokens { get; } = parts.Alternatives(union);

    /// <summary>The member and value that mark the variant; null when there is no discriminator, or none for this one.</summary>
    public (string Member, string Value)? TagOf(JToken variant)
    {
        if ((_discriminator?["propertyName"] as JValue)?.Value is not string member)
        {
            return null;
        }

        return NameOf(variant) is { } name ? (member, _words.GetValueOrDefault(name, name)) : null;
    }

    private static Dictionary<string, string> WordsByTarget(JObject? mapping)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in mapping?.Properties() ?? [])
        {
            if ((entry.Value as JValue)?.Value is string target)
            {
                words.TryAdd(LastPart(target), entry.Name);
            }
        }

        return words;
    }

    // Without a mapping, a variant is marked by the name of its schema.
    private static string? NameOf(JToken variant)
        => ((variant as JObject)?["$ref"] as JValue)?.Value is string target ? LastPart(target) : (variant.Parent as JProperty)?.Name;

    private static string LastPart(string target) => target[(target.LastIndexOf('/') + 1)..];
}
