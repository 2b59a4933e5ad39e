namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A type to generate. Names are final and unique; documentation is the document's own text, not yet escaped.</summary>
internal abstract class Model(string name, string? documentation)
{
    public string Name { get; } = name;

    public string? Documentation { get; } = documentation;
}
