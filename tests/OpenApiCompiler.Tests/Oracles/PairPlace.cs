using HubSpot.OpenApiCompiler.Diff;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Where a schema stands.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Frame">The member 'value' of an object; 'null' stands for the schema.</param>
internal sealed record PairPlace(string Name, string Frame)
{
    public static PairPlace Query { get; } = new("query", "null");

    public static IReadOnlyList<PairPlace> InBodies { get; } =
    [
        new("member", "null"),
        new("item", """{ "type": "array", "items": null }"""),
        new("value of a map", """{ "type": "object", "additionalProperties": null }"""),
    ];

    public JObject Around(JObject schema, Direction direction)
    {
        if (direction == Direction.Parameter)
        {
            return schema;
        }

        var frame = JToken.Parse(Frame);
        var holder = new JObject { ["type"] = "object", ["properties"] = new JObject { ["value"] = frame } };
        holder.Descendants().OfType<JValue>().First(v => v.Type == JTokenType.Null).Replace(schema.DeepClone());
        return holder;
    }
}
