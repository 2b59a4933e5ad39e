using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

[UsesVerify]
public class ModelShapeTests
{
    public static TheoryData<string> OpenEnums() => [.. GeneratedTypes.Words.Append(typeof(AttendanceState)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(ModelAreas.Names), MemberType = typeof(ModelAreas))]
    public Task The_models_of_an_area_have_the_shape_that_was_reviewed(string area)
    {
        var shapes = ModelAreas.All[area].OrderBy(m => m.Name, StringComparer.Ordinal).Select(ModelShape.Of);

        return Verifier.Verify(string.Join('\n', shapes)).UseDirectory("Shapes").UseFileName(area);
    }

    [Theory]
    [MemberData(nameof(OpenEnums))]
    public Task An_open_enum_has_the_words_that_were_reviewed(string name)
    {
        var type = GeneratedTypes.Words.Append(typeof(AttendanceState)).Single(t => t.Name == name);

        var words = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => $"{p.Name} = {p.GetValue(null)}");

        return Verifier.Verify(string.Join('\n', words)).UseDirectory("Words").UseFileName(name);
    }

    [Fact]
    public void Every_model_is_in_one_area()
    {
        var areas = ModelAreas.All.Values.SelectMany(models => models).ToList();

        Assert.NotEmpty(areas);
        Assert.Equal(GeneratedTypes.Models.Select(m => m.Name), areas.Select(m => m.Name).Order(StringComparer.Ordinal));
    }
}
