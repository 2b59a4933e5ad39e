using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Turns fields and properties into shapes, by Newtonsoft's rules.</summary>
internal sealed class MemberReader(ValueReader values, INamedTypeSymbol model, List<Finding> findings)
{
    private const int Ignore = 1;
    private const string ItemConverter = "ItemConverterType";

    private static readonly string[] Known = ["PropertyName", "Required", "NullValueHandling", ItemConverter];

    /// <summary>Whether Newtonsoft reads and writes the member.</summary>
    public static bool IsData(ISymbol member)
        => member is not IPropertySymbol { IsIndexer: true } && !member.IsImplicitlyDeclared && (IsPublic(member) || Attributes.HasAny(member))
            && (!IsIgnored(member) || Attributes.Find(member, Attributes.UnknownMembers) is not null);

    /// <summary>Whether Newtonsoft knows the name of the member, ignored members included.</summary>
    public static bool HasName(ISymbol member) => (IsPublic(member) && member is not IPropertySymbol { IsIndexer: true }) || (IsData(member) && Attributes.Find(member, Attributes.UnknownMembers) is null);

    /// <summary>The name in JSON.</summary>
    public static string WireNameOf(ISymbol member)
    {
        var property = Attributes.Find(member, Attributes.Property);
        return Argument(property, "PropertyName") as string ?? Attributes.FirstArgument(property) as string ?? member.Name;
    }

    /// <summary>The shape of the member that keeps unknown members; null when emitted code cannot fill it.</summary>
    public static UnknownMembersShape? ReadUnknownMembers(ISymbol member)
        => IsWritable(member) && ValueReader.MapItem(TypeOf(member)) is { } item && item.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) is TokenShape.Name or "object"
            ? new UnknownMembersShape(Identifier.Of(member), item.ToDisplayString(ValueReader.Format), item.SpecialType != SpecialType.System_Object)
            : null;

    /// <summary>The shape of the member. A member that only reflection can handle gives null and adds a finding.</summary>
    public MemberShape? Read(ISymbol member)
    {
        var property = Attributes.Find(member, Attributes.Property);
        if (Obstacle(member, property) is { } obstacle)
        {
            return Refuse(member, obstacle);
        }

        var itemConverter = Argument(property, ItemConverter) as INamedTypeSymbol;
        var value = values.Read(TypeOf(member), ConverterOf(member), itemConverter, out var strange);
        if (itemConverter is not null && value is not (ListShape or MapShape))
        {
            return Refuse(member, $"'{ItemConverter}' of '{member.Name}' is for lists and dictionaries");
        }

        if (strange is not null)
        {
            findings.Add(new Finding(Findings.MemberByReflection, Place.Of(member), model.Name, $"'{member.Name}' is read and written by reflection: {strange}"));
        }

        var presence = (Presence)(Argument(property, "Required") as int? ?? 0);
        return new MemberShape(Identifier.Of(member), WireNameOf(member), value, ValueReader.CanBeNull(TypeOf(member)), presence, Argument(property, "NullValueHandling") as int? == Ignore);
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    private static bool IsIgnored(ISymbol member)
        => (Attributes.Find(member, Attributes.Ignore) ?? Attributes.Find(member, Attributes.IgnoreDataMember) ?? Attributes.Find(member, Attributes.NonSerialized)) is not null;

    private static bool IsPublic(ISymbol member)
        => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } and not IFieldSymbol { IsConst: true } and not IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false };

    // Newtonsoft also handles static, explicit and dynamic members that have an attribute; emitted code cannot access them.
    private static bool IsReachable(ISymbol member)
        => !member.IsStatic
            && member is not IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }
            && TypeOf(member) is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error) } type
            && !HasDynamic(type);

    private static bool HasDynamic(ITypeSymbol type)
        => type.TypeKind == TypeKind.Dynamic || (type is INamedTypeSymbol named && named.TypeArguments.Any(HasDynamic)) || (type is IArrayTypeSymbol array && HasDynamic(array.ElementType));

    private static bool IsWritable(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol property => property is { GetMethod: not null, SetMethod.IsInitOnly: false, ReturnsByRef: false, ReturnsByRefReadonly: false },
        _ => false,
    };

    private static INamedTypeSymbol? ConverterOf(ISymbol member)
        => Attributes.Find(member, Attributes.Converter) is { } attribute ? Attributes.ConverterType(attribute) : null;

    private static object? Argument(AttributeData? attribute, string name)
        => attribute?.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value;

    private MemberShape? Refuse(ISymbol member, string obstacle)
    {
        findings.Add(new Finding(Findings.LeftToReflection, Place.Of(member), model.Name, obstacle));
        return null;
    }

    private string? Obstacle(ISymbol member, AttributeData? property)
    {
        if (!IsReachable(member))
        {
            return $"'{member.Name}' is static, of a type that generated code cannot name, or hidden behind an interface";
        }

        if (!IsWritable(member) || (property is null && member is IPropertySymbol { SetMethod.DeclaredAccessibility: not Accessibility.Public } or IPropertySymbol { GetMethod.DeclaredAccessibility: not Accessibility.Public }))
        {
            return $"'{member.Name}' cannot be set after the model was made; give it a setter, or JsonIgnore";
        }

        if (property?.NamedArguments.FirstOrDefault(a => !Known.Contains(a.Key)) is { Key: { } argument })
        {
            return $"the generator does not know what '{argument}' of '{member.Name}' asks for";
        }

        if (Attributes.Strange(member, Attributes.Property, Attributes.Converter) is { } attribute)
        {
            return $"the generator does not know what '{attribute}' of '{member.Name}' asks for";
        }

        if ((Attributes.Find(member, Attributes.Converter) is not null && values.Usable(ConverterOf(member)) is null)
            || (Argument(property, ItemConverter) is { } itemConverter && values.Usable(itemConverter as INamedTypeSymbol) is null))
        {
            return $"the converter of '{member.Name}' takes arguments or cannot be reached";
        }

        return model.GetMembers("ShouldSerialize" + member.Name).Concat(model.GetMembers(member.Name + "Specified")).FirstOrDefault() is { } condition
            ? $"'{condition.Name}' decides about '{member.Name}' at run time"
            : null;
    }
}
