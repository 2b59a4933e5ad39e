using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Reads what a union can be, and what its discriminator says about each.</summary>
internal sealed class VariantReader(SchemaParts parts, JObject union)
{
    private readonly string? _member = DocumentText.Of(union["discriminator"] ?? new JObject(), "propertyName");
    private readonly Dictionary<string, string> _words = WordsByTarget(union["discriminator"]?["mapping"] as JObject);

    /// <param name="model">The union.</param>
    /// <param name="read">Reads the shape of a variant that would be named so if it became a type.</param>
    /// <param name="readBase">Reads what the schema of the union itself says, where it is a base of its variants.</param>
    public IReadOnlyList<Variant> Read(UnionModel model, Func<JToken, string, Shape> read, Func<ObjectModel> readBase)
    {
        var variants = parts.Alternatives(union)
            .Select((token, index) => (Shape: read(token, Identifier.Numbered(model.Name + "Variant", index + 1)), Tag: TagOf(token)))
            .Where(v => v.Shape is not ScalarShape { Kind: Scalar.Any } && v.Shape != new ModelShape(model))
            .DistinctBy(v => v.Shape)
            .Select(v => (v.Shape, v.Tag, Name: ShapeNames.Of(v.Shape)))
            .OrderBy(v => v.Name, StringComparer.Ordinal)
            .ToList();
        if (parts.IsBase(union))
        {
            var own = readBase();
            variants.Add((new ModelShape(own), null, own.Name));
        }

        // 'AsText' may not be a member of a type of that name.
        var reserved = new[] { "As", "From" }.Where(p => model.Name.StartsWith(p, StringComparison.Ordinal)).Select(p => model.Name[p.Length..]).ToHashSet();
        var names = new NameScope(reserved, "Value");
        return [.. variants.Select(v => new Variant(names.Take(v.Name), v.Shape, v.Tag))];
    }

    private (string Member, string Value)? TagOf(JToken variant)
        => _member is not null && NameOf(variant) is { } name ? (_member, _words.GetValueOrDefault(name, name)) : null;

    // Without a mapping, a variant is marked by the name of its schema.
    private static string? NameOf(JToken variant)
        => DocumentText.Of(variant, "$ref") is { } target ? LastPart(target) : (variant.Parent as JProperty)?.Name;

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

    private static string LastPart(string target) => target[(target.LastIndexOf('/') + 1)..];
}
