namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A class with members.</summary>
internal sealed class ObjectModel(string name, string? documentation) : Model(name, documentation)
{
    /// <summary>In the order of their wire names.</summary>
    public IReadOnlyList<Member> Members { get; set; } = [];
}
