using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>
/// Recognizes what our template makes of an enum: a partial struct from a schema around one text, with a constructor that takes
/// the text and a converter of its own. The converter reads and writes the text as it is.
/// </summary>
internal static class WordReader
{
    public static WordTypeShape? Read(INamedTypeSymbol type)
        => FieldOf(type) is { } field ? new WordTypeShape(Identifier.NamespaceOf(type), Identifier.Of(type), field) : null;

    /// <summary>The field that holds the word; null for a type that is no open enum.</summary>
    public static string? FieldOf(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Struct, ContainingType: null, IsGenericType: false }
            || !Attributes.IsFromSchema(type)
            || !HasOwnConverter(type)
            || !type.InstanceConstructors.Any(c => c.Parameters.Length == 1 && IsText(c.Parameters[0].Type)))
        {
            return null;
        }

        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic).ToList();
        return fields.Count == 1 && IsText(fields[0].Type) && !fields[0].IsImplicitlyDeclared ? Identifier.Of(fields[0]) : null;
    }

    private static bool HasOwnConverter(INamedTypeSymbol type)
        => Attributes.Find(type, Attributes.Converter) is { } converter
            && SymbolEqualityComparer.Default.Equals(Attributes.ConverterType(converter)?.ContainingType, type);

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;
}
