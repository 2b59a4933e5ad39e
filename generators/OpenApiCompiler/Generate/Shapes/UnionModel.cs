namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A value that is one of several things: the JSON itself, with a way into each of them.</summary>
internal sealed class UnionModel(string name, string? documentation) : Model(name, documentation)
{
    public IReadOnlyList<Variant> Variants { get; set; } = [];
}
