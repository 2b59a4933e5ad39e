using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Two schemas that stand for each other, which way their data travels, and where changes of them belong.</summary>
internal sealed record SchemaPair(SchemaView Old, SchemaView New, Direction Direction, JToken Place, ChangeLog Log)
{
    public bool IsSent => Direction.IsSent();

    public void Add(string kind, Impact impact, string? old = null, string? @new = null) => Log.Add(kind, impact, Place, old, @new);
}
