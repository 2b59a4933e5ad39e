namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A type to generate. The name is final and unique; the documentation is the text of the document, not yet escaped.</summary>
internal abstract class Model(string name, string? documentation)
{
    public string Name { get; } = name;

    public string? Documentation { get; } = documentation;
}
