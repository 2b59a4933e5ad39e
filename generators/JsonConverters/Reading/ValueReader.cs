using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Decides how values of a type are read and written.</summary>
internal sealed class ValueReader(Compilation compilation, INamedTypeSymbol model)
{
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["string"] = "ReadString",
        ["bool"] = "ReadBoolean",
        ["int"] = "ReadInt32",
        ["long"] = "ReadInt64",
        ["double"] = "ReadDouble",
        ["decimal"] = "ReadDecimal",
        ["global::System.DateTime"] = "ReadDateTime",
        ["global::System.DateTimeOffset"] = "ReadDateTimeOffset",
        ["byte[]"] = "ReadBytes",
    };

    // Leaves: the serializer converts them without looking for members.
    private static readonly string[] Leaves =
    [
        "object", "byte", "sbyte", "short", "ushort", "uint", "ulong", "float", "char",
        "global::System.Guid", "global::System.TimeSpan", "global::System.Uri",
        "global::Newtonsoft.Json.Linq.JObject", "global::Newtonsoft.Json.Linq.JArray", "global::Newtonsoft.Json.Linq.JValue",
    ];

    private static readonly string[] ListInterfaces = ["IList", "ICollection", "IEnumerable"];

    private static readonly SymbolDisplayFormat Format
        = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>How the type is read and written; strange ones go through the serializer, and a reason says so.</summary>
    public ValueShape Read(ITypeSymbol declared, AttributeData? memberConverter, out string? strange)
    {
        var type = WithoutNull(declared);
        var name = NameOf(type);
        var converter = memberConverter ?? Attributes.Find(type, Attributes.Converter);
        strange = null;
        if (memberConverter is null && Methods.TryGetValue(name, out var method))
        {
            return new ScalarShape(name, method, type.IsValueType);
        }

        if (memberConverter is null && IsWord(type))
        {
            return new WordShape(name);
        }

        if (converter is not null)
        {
            var known = Usable(converter);
            return new OtherShape(name, type.IsValueType, IsNullable(declared), known is null ? null : NameOf(known), known is not null && IsScalarConverter(known));
        }

        if (name == TokenShape.Name)
        {
            return new TokenShape();
        }

        if (ModelReader.IsModel(type))
        {
            return new ModelReference(name);
        }

        if (type is INamedTypeSymbol { IsGenericType: true } generic && Collection(generic, out strange) is { } collection)
        {
            return collection;
        }

        if (!Leaves.Contains(name) && type.TypeKind != TypeKind.Enum)
        {
            strange ??= $"'{type.ToDisplayString()}' is neither a model nor a list, a dictionary or a value that the generator knows";
        }

        return new OtherShape(name, type.IsValueType, IsNullable(declared), null, false);
    }

    /// <summary>Whether the attribute's converter can be made and called by generated code.</summary>
    public INamedTypeSymbol? Usable(AttributeData converter)
        => Attributes.ConverterType(converter) is { IsAbstract: false } type
            && type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(c, model))
            && compilation.IsSymbolAccessibleWithin(type, model)
            ? type
            : null;

    public static bool CanBeNull(ITypeSymbol type) => !type.IsValueType || IsNullable(type);

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ITypeSymbol WithoutNull(ITypeSymbol type)
        => IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(Format);

    private static bool IsWord(ITypeSymbol type)
        => type is INamedTypeSymbol named && WordReader.FieldOf(named) is not null;

    private static bool IsScalarConverter(INamedTypeSymbol converter)
        => converter.BaseType is { Name: "ScalarConverter", TypeArguments.Length: 1 } parent && parent.ContainingNamespace.ToDisplayString() == "HubSpot.JsonConverters";

    private ValueShape? Collection(INamedTypeSymbol type, out string? strange)
    {
        strange = null;
        var space = type.ContainingNamespace.ToDisplayString();
        var arguments = type.TypeArguments;
        if (space is not ("System.Collections.Generic" or "System.Collections.ObjectModel"))
        {
            return null;
        }

        var item = arguments[arguments.Length - 1];
        var itemName = NameOf(item);
        if (arguments.Length == 1 && (ListInterfaces.Contains(type.Name) || type.Name is "List" or "Collection"))
        {
            var instance = type.Name is "Collection" ? "global::System.Collections.ObjectModel.Collection" : "global::System.Collections.Generic.List";
            return new ListShape(NameOf(type), $"{instance}<{itemName}>", itemName, Read(item, null, out strange), CanBeNull(item));
        }

        if (arguments.Length == 2 && arguments[0].SpecialType == SpecialType.System_String && type.Name is "IDictionary" or "Dictionary")
        {
            return new MapShape(NameOf(type), $"global::System.Collections.Generic.Dictionary<string, {itemName}>", itemName, Read(item, null, out strange), CanBeNull(item));
        }

        return null;
    }
}
