namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A class with members.</summary>
internal sealed class ObjectModel(string name, string? documentation) : Model(name, documentation)
{
    /// <summary>By wire name.</summary>
    public IReadOnlyList<Member> Members { get; set; } = [];
}
