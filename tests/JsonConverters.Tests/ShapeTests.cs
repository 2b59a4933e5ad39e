using HubSpot.JsonConverters.Tests.Support;

namespace HubSpot.JsonConverters.Tests;

/// <summary>What no model of HubSpot's documents has, but NSwag can make.</summary>
public class ShapeTests
{
    private static readonly System.Reflection.Assembly Assembly = Compiled.Load(isNullable: true, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shapes.cs")));
    private static readonly Equivalence Shapes = new(new Probe(Assembly), Assembly.GetExportedTypes());

    public static TheoryData<string> Models => [.. Shapes.Models.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_written_and_read_as_by_reflection(string model)
    {
        foreach (var seed in Effort.Seeds(100))
        {
            Shapes.Check(Named(model), seed);
        }
    }

    private static Type Named(string model) => Shapes.Models.Single(m => m.Name == model);
}
