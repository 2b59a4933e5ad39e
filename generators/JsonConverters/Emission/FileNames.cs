using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Names for generated files: the compiler ignores case in them, and types can differ in nothing else.</summary>
internal static class FileNames
{
    public static IEnumerable<(T Type, string FileName)> For<T>(IEnumerable<T> types)
        where T : TypeShape
        => types.GroupBy(type => type.DottedName.Replace("@", ""), StringComparer.OrdinalIgnoreCase)
            .SelectMany(twins => twins.Select((type, i) => (type, i == 0 ? twins.Key : $"{twins.Key}.{i}")));
}
