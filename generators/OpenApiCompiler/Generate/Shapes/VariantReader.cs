using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Reads the alternatives of a union, and the discriminator value of each.</summary>
internal sealed class VariantReader(SchemaParts parts, JObject union)
{
    private readonly string? _member = DocumentText.Of(union["discriminator"] ?? new JObject(), "propertyName");
    private readonly Dictionary<string, string> _words = WordsByTarget(union["discriminator"]?["mapping"] as JObject);

    /// <param name="model">The union.</param>
    /// <param name="read">Reads the shape of a variant. The text is the name for a type that the document does not name.</param>
    /// <param name="readBase">Reads the members of the union itself, where it is a base of its variants.</param>
    public IReadOnlyList<Variant> Read(UnionModel model, Func<JToken, string, Shape> read, Func<ObjectModel> readBase)
    {
        var variants = parts.Alternatives(union)
            .Select((token, index) => (Shape: read(token, WantedFor(model, token, index)), Tag: TagOf(token)))
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

        // A type cannot have a member with its own name, such as 'AsText'.
        var reserved = new[] { "As", "From" }.Where(p => model.Name.StartsWith(p, StringComparison.Ordinal)).Select(p => model.Name[p.Length..]).ToHashSet();
        var names = new NameScope(reserved, "Value");
        return [.. variants.Select(v => new Variant(names.Take(v.Name), v.Shape, v.Tag))];
    }

    // By what the alternative says about itself, and by its position only when it says nothing.
    private static string WantedFor(UnionModel model, JToken token, int index)
        => token is JObject schema && TypeKey.Mark(schema) is { } mark
            ? model.Name + Identifier.Pascal(mark[(mark.IndexOf('=', StringComparison.Ordinal) + 1)..])
            : Identifier.Numbered(model.Name + "Variant", index + 1);

    private (string Member, string Value)? TagOf(JToken variant)
        => _member is not null && NameOf(variant) is { } name ? (_member, _words.GetValueOrDefault(name, name)) : null;

    // Without a mapping, the discriminator value is the name of the schema.
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
