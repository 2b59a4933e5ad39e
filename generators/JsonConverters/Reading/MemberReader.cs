using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Turns fields and properties into shapes, as Newtonsoft's rules have it.</summary>
internal sealed class MemberReader(ValueReader values, INamedTypeSymbol model, List<Finding> findings)
{
    private const int Ignore = 1;

    /// <summary>Whether Newtonsoft would look at the member.</summary>
    public static bool IsData(ISymbol member)
        => member is IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true }
            && !member.IsStatic
            && !member.IsImplicitlyDeclared
            && (member.DeclaredAccessibility == Accessibility.Public
                || Attributes.Find(member, Attributes.Property) is not null
                || Attributes.Find(member, Attributes.UnknownMembers) is not null)
            && Attributes.Find(member, Attributes.Ignore) is null;

    public static string? ObstacleToUnknownMembers(ISymbol member)
        => !IsWritable(member) || TypeOf(member).WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            is not ("global::System.Collections.Generic.IDictionary<string, global::Newtonsoft.Json.Linq.JToken>" or "global::System.Collections.Generic.Dictionary<string, global::Newtonsoft.Json.Linq.JToken>")
            ? $"'{member.Name}' is not a settable dictionary of texts and JTokens"
            : null;

    /// <summary>The shape; null, with a finding, for a member that only reflection can handle.</summary>
    public MemberShape? Read(ISymbol member)
    {
        var property = Attributes.Find(member, Attributes.Property);
        var converter = Attributes.Find(member, Attributes.Converter);
        if (Obstacle(member, property, converter) is { } obstacle)
        {
            findings.Add(new Finding(Findings.LeftToReflection, Place.Of(member), model.Name, obstacle));
            return null;
        }

        var value = values.Read(TypeOf(member), converter, out var strange);
        if (strange is not null)
        {
            findings.Add(new Finding(Findings.MemberByReflection, Place.Of(member), model.Name, $"'{member.Name}' is read and written by reflection: {strange}"));
        }

        var wireName = Attributes.FirstArgument(property) as string ?? Argument(property, "PropertyName") as string ?? member.Name;
        var presence = (Presence)(Argument(property, "Required") as int? ?? 0);
        return new MemberShape(Identifier.Of(member), wireName, value, ValueReader.CanBeNull(TypeOf(member)), presence, Argument(property, "NullValueHandling") as int? == Ignore);
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    private static bool IsWritable(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && !field.IsRequired,
        IPropertySymbol property => property is { IsRequired: false, GetMethod: not null, SetMethod.IsInitOnly: false },
        _ => false,
    };

    private static object? Argument(AttributeData? attribute, string name)
        => attribute?.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value;

    private string? Obstacle(ISymbol member, AttributeData? property, AttributeData? converter)
    {
        if (!IsWritable(member) || (property is null && member is IPropertySymbol { SetMethod.DeclaredAccessibility: not Accessibility.Public } or IPropertySymbol { GetMethod.DeclaredAccessibility: not Accessibility.Public }))
        {
            return $"'{member.Name}' cannot be set after the model was made; give it a setter, or JsonIgnore";
        }

        if (property?.NamedArguments.FirstOrDefault(a => a.Key is not ("PropertyName" or "Required" or "NullValueHandling")) is { Key: { } argument })
        {
            return $"the generator does not know what '{argument}' of '{member.Name}' asks for";
        }

        if (Attributes.Strange(member, Attributes.Property, Attributes.Converter) is { } attribute)
        {
            return $"the generator does not know what '{attribute}' of '{member.Name}' asks for";
        }

        if (converter is not null && values.Usable(converter) is null)
        {
            return $"the converter of '{member.Name}' takes arguments or cannot be reached";
        }

        return model.GetMembers("ShouldSerialize" + member.Name).Concat(model.GetMembers(member.Name + "Specified")).FirstOrDefault() is { } condition
            ? $"'{condition.Name}' decides about '{member.Name}' at run time"
            : null;
    }
}
