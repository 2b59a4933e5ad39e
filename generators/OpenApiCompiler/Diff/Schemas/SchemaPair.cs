using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Two schemas that stand for each other, which way their data travels, and where changes of them belong.</summary>
internal sealed record SchemaPair(SchemaView Old, SchemaView New, Direction Direction, JToken Place, ChangeLog Log)
{
    /// <summary>Whether the schema describes the items of a list or the values of a map, which are never left out.</summary>
    public bool IsInside => (New.Position ?? Old.Position)?.Parent is JProperty { Name: "items" or "additionalProperties" };

    public bool IsSent => Direction.IsSent();

    public void Add(string kind, Impact impact, string? old = null, string? @new = null) => Log.Add(kind, impact, Place, old, @new);
}
