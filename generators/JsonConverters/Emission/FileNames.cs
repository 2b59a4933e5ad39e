using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Names of generated files. The compiler compares them ignoring case, so that models whose names differ only in case get a number.</summary>
internal static class FileNames
{
    public static IEnumerable<(ModelShape Model, string FileName)> For(IEnumerable<ModelShape> models)
        => models.GroupBy(model => model.DottedName.Replace("@", ""), StringComparer.OrdinalIgnoreCase)
            .SelectMany(twins => twins.Select((model, i) => (model, i == 0 ? twins.Key : Code.Numbered(twins.Key + ".", i))));
}
