using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>
/// The converters of the runtime. The runtime is added after the generator has run, so that attributes that name these converters
/// hold unresolved types, which are recognised by name.
/// </summary>
internal static class RuntimeConverters
{
    /// <summary>Marks their names in shapes; the emitter replaces it with the namespace of the runtime.</summary>
    public const string Prefix = "runtime::";

    private static readonly Dictionary<string, string> Types = new()
    {
        ["AnyConverter"] = TokenShape.Name,
        ["IdConverter"] = "long",
        ["MomentConverter"] = "global::System.DateTimeOffset",
    };

    public static bool Is(ITypeSymbol? converter) => converter is { TypeKind: TypeKind.Error } && Types.ContainsKey(converter.Name);

    /// <summary>How the converter reads and writes values of the type; null when it is for another type.</summary>
    public static ValueShape? Shape(INamedTypeSymbol converter, string type)
        => Types[converter.Name] != type ? null
            : type == TokenShape.Name ? new TokenShape(IsNullNothing: true)
            : new ConvertedScalarShape(type, Prefix + converter.Name);
}
