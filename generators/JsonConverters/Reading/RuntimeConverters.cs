using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>
/// The converters that lie in the runtime. The runtime is not part of the compilation while the generator runs, so that attributes
/// that name them refer to types that do not exist yet, and they are known by name only.
/// </summary>
internal static class RuntimeConverters
{
    /// <summary>Stands before their names until the namespace of the runtime is known.</summary>
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
