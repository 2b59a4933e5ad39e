using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Decides how values of a type are read and written.</summary>
internal sealed class ValueReader(Compilation compilation, INamedTypeSymbol model)
{
    private const string ScalarConverter = "ScalarConverter";
    private const string TokenConverter = "TokenConverter";

    private static readonly Dictionary<string, string> Methods = new()
    {
        ["string"] = "ReadString",
        ["bool"] = "ReadBoolean",
        ["byte"] = "ReadInt32",
        ["short"] = "ReadInt32",
        ["int"] = "ReadInt32",
        ["long"] = "ReadInt64",
        ["float"] = "ReadDouble",
        ["double"] = "ReadDouble",
        ["decimal"] = "ReadDecimal",
        ["global::System.DateTime"] = "ReadDateTime",
        ["global::System.DateTimeOffset"] = "ReadDateTimeOffset",
        ["byte[]"] = "ReadBytes",
    };

    private static readonly string[] Cast = ["byte", "short", "float"];

    // The serializer converts these types without looking at their members.
    private static readonly string[] Leaves =
    [
        "object", "sbyte", "ushort", "uint", "ulong", "char",
        "global::System.Guid", "global::System.TimeSpan", "global::System.Uri",
        "global::Newtonsoft.Json.Linq.JObject", "global::Newtonsoft.Json.Linq.JArray", "global::Newtonsoft.Json.Linq.JValue",
    ];

    private static readonly string[] ListInterfaces = ["IList", "ICollection", "IEnumerable"];

    /// <summary>Type names for emitted code: fully qualified, with nullable annotations.</summary>
    public static readonly SymbolDisplayFormat Format
        = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>How values of the type are read and written. A type that the generator does not know goes through the serializer.</summary>
    /// <param name="declared">The type as the member declares it.</param>
    /// <param name="converter">The converter that the member names.</param>
    /// <param name="itemConverter">The converter that the member names for its items; it is for collections only.</param>
    /// <param name="strange">Why the value goes through the serializer; null when it does not.</param>
    public ValueShape Read(ITypeSymbol declared, INamedTypeSymbol? converter, INamedTypeSymbol? itemConverter, out string? strange)
    {
        var type = WithoutNull(declared);
        var name = NameOf(type);
        strange = null;
        if (converter is null && Methods.TryGetValue(name, out var method))
        {
            return new ScalarShape(name, method, type.IsValueType, Cast.Contains(name));
        }

        if (converter is not null)
        {
            return Converted(converter);
        }

        if (Attributes.Find(type, Attributes.Converter) is { } attribute)
        {
            return Converted(Usable(Attributes.ConverterType(attribute)));
        }

        if (name == TokenShape.Name)
        {
            return new TokenShape();
        }

        if (ModelReader.IsModel(type))
        {
            return new ModelReference(name);
        }

        if (type is INamedTypeSymbol { IsGenericType: true } generic && Collection(generic, itemConverter, out strange) is { } collection)
        {
            return collection;
        }

        if (!Leaves.Contains(name) && type.TypeKind != TypeKind.Enum)
        {
            strange ??= $"'{type.ToDisplayString()}' is neither a model nor a list, a dictionary or a value that the generator knows";
        }

        return Converted(null);

        ValueShape Converted(INamedTypeSymbol? with)
            => RuntimeConverters.Is(with) && RuntimeConverters.Shape(with!, name) is { } shape ? shape // A null is not one of them.
                : IsOf(with, ScalarConverter, type) ? new ConvertedScalarShape(name, NameOf(with!))
                : IsOf(with, TokenConverter, type) ? new ConvertedTokenShape(name, NameOf(with!))
                : new OtherShape(NameOf(declared), !type.IsValueType, with is null ? null : RuntimeConverters.Is(with) ? RuntimeConverters.Prefix + with.Name : NameOf(with), with is not null || (!type.IsValueType && (name == "object" || !Leaves.Contains(name))));
    }

    /// <summary>The converter, if emitted code can create and call it.</summary>
    public INamedTypeSymbol? Usable(INamedTypeSymbol? converter)
        => RuntimeConverters.Is(converter)
            || (converter is { IsAbstract: false, IsUnboundGenericType: false }
            && converter.InstanceConstructors.Any(c => c.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(c, model))
            && !converter.GetMembers().Any(m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            && compilation.IsSymbolAccessibleWithin(converter, model)
            && IsConverter(converter))
            ? converter
            : null;

    /// <summary>The value type of a dictionary with string keys; null for every other type.</summary>
    public static ITypeSymbol? MapItem(ITypeSymbol type)
        => type is INamedTypeSymbol { Name: "IDictionary" or "Dictionary", TypeArguments: { Length: 2 } arguments }
            && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
            && arguments[0].SpecialType == SpecialType.System_String
            ? arguments[1]
            : null;

    public static bool CanBeNull(ITypeSymbol type) => !type.IsValueType || IsNullable(type);

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ITypeSymbol WithoutNull(ITypeSymbol type)
        => IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(Format);

    // The runtime is added after the generator has run, so that a base class in it is still an unresolved name.
    private static bool IsOf(INamedTypeSymbol? converter, string parent, ITypeSymbol type)
        => IsOf(converter, parent) && SymbolEqualityComparer.Default.Equals(converter!.BaseType!.TypeArguments[0], type); // It has a base with an argument, or the first would be false.

    private static bool IsOf(INamedTypeSymbol? converter, string parent) => converter?.BaseType is { TypeKind: TypeKind.Error, Arity: 1 } found && found.Name == parent;

    // A converter of another assembly whose base class is embedded there cannot be used here, even when its internals are visible.
    private static bool IsConverter(INamedTypeSymbol converter)
    {
        if (IsOf(converter, ScalarConverter) || IsOf(converter, TokenConverter))
        {
            return true;
        }

        for (var type = converter; type is not null; type = type.BaseType)
        {
            if (Attributes.IsEmbedded(type))
            {
                return false;
            }

            if (type.ToDisplayString() == "Newtonsoft.Json.JsonConverter")
            {
                return true;
            }
        }

        return false;
    }

    private ValueShape? Collection(INamedTypeSymbol type, INamedTypeSymbol? itemConverter, out string? strange)
    {
        strange = null;
        var space = type.ContainingNamespace.ToDisplayString();
        if (space is not ("System.Collections.Generic" or "System.Collections.ObjectModel"))
        {
            return null;
        }

        var item = type.TypeArguments[type.TypeArguments.Length - 1];
        var itemName = NameOf(item);
        if (type.TypeArguments.Length == 1 && (ListInterfaces.Contains(type.Name) || type.Name is "List" or "Collection"))
        {
            var instance = type.Name is "Collection" ? "global::System.Collections.ObjectModel.Collection" : "global::System.Collections.Generic.List";
            return new ListShape(NameOf(type), $"{instance}<{itemName}>", itemName, Read(item, itemConverter, null, out strange), CanBeNull(item));
        }

        if (MapItem(type) is not null)
        {
            return new MapShape(NameOf(type), $"global::System.Collections.Generic.Dictionary<string, {itemName}>", itemName, Read(item, itemConverter, null, out strange), CanBeNull(item));
        }

        return null;
    }
}
