using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Names for generated files: the compiler ignores case in them, and models can differ in nothing else.</summary>
internal static class FileNames
{
    public static IEnumerable<(ModelShape Model, string FileName)> For(IEnumerable<ModelShape> models)
        => models.GroupBy(model => model.DottedName.Replace("@", ""), StringComparer.OrdinalIgnoreCase)
            .SelectMany(twins => twins.Select((model, i) => (model, i == 0 ? twins.Key : Code.Numbered(twins.Key + ".", i))));
}
