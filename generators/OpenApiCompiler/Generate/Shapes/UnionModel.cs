namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A value of one of several types: it keeps the JSON and converts it to each of them.</summary>
internal sealed class UnionModel(string name, string? documentation) : Model(name, documentation)
{
    public IReadOnlyList<Variant> Variants { get; set; } = [];
}
