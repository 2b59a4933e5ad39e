using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Reads the members of objects, including those of their bases.</summary>
internal sealed class MemberReader(SchemaParts parts, Budget budget, bool isOurs)
{
    /// <param name="schema">The object.</param>
    /// <param name="owner">The name of its model.</param>
    /// <param name="read">Reads the shape of a member. The text is the name for a type that the document does not name.</param>
    public IReadOnlyList<Member> Read(JObject schema, string owner, Func<JToken, string, Shape> read)
    {
        var all = parts.Parts(schema);
        var properties = new SortedDictionary<string, JProperty>(StringComparer.Ordinal);
        foreach (var property in all.SelectMany(p => parts.Properties(p)?.Properties() ?? []))
        {
            properties.TryAdd(property.Name, property);
        }

        budget.AddMembers(properties.Count, schema);
        foreach (var property in properties.Values)
        {
            budget.AddName(property.Name, property);
        }

        var required = all.SelectMany(p => p["required"] as JArray ?? []).OfType<JValue>().Select(v => v.Value as string).ToHashSet();
        var names = NameScope.ForMembersOf(owner).TakeAll(properties.Keys, Identifier.Pascal);
        return
        [
            .. properties.Values.Select(p => new Member(p.Name, names[p.Name], read(p.Value, owner + names[p.Name]), required.Contains(p.Name), DocumentText.Of(p.Value)) { Converter = ConverterOf(p.Value) }),
        ];
    }

    /// <summary>The members of a model that can hold what any of several models can.</summary>
    public IReadOnlyList<Member> Merge(IEnumerable<ObjectModel> models, string owner, JToken place)
    {
        var members = models.SelectMany(m => m.Members).GroupBy(m => m.WireName, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        budget.AddMembers(members.Count, place);
        var names = NameScope.ForMembersOf(owner).TakeAll(members.Select(g => g.Key), Identifier.Pascal);
        return [.. members.Select(g => g.First() with { Name = names[g.Key], Shape = ShapeFit.Common(g.Select(m => m.Shape)), IsRequired = false })];
    }

    // The text becomes code, so it is taken from our overlay only.
    private string? ConverterOf(JToken schema) => isOurs ? ((schema as JObject)?["x-converter"] as JValue)?.Value as string : null;
}
