using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Finds the reasons for which a class must be left to reflection.</summary>
internal static class ModelObstacle
{
    private static readonly string[] Callbacks =
    [
        "System.Runtime.Serialization.OnDeserializedAttribute", "System.Runtime.Serialization.OnDeserializingAttribute",
        "System.Runtime.Serialization.OnSerializedAttribute", "System.Runtime.Serialization.OnSerializingAttribute",
        "Newtonsoft.Json.Serialization.OnErrorAttribute",
    ];

    // Newtonsoft does not treat a class with one of these interfaces as an object with members.
    private static readonly string[] OtherThanObject =
    [
        "System.Collections.IEnumerable", "System.IConvertible", "System.Dynamic.IDynamicMetaObjectProvider", "System.Runtime.Serialization.ISerializable",
    ];

    /// <summary>The first obstacle; null when there is none.</summary>
    public static string? Find(INamedTypeSymbol type)
        => Form(type)
            ?? (type.AllInterfaces.Select(i => i.ToDisplayString()).FirstOrDefault(OtherThanObject.Contains) is { } kind ? $"it is a '{kind}'" : null)
            ?? (Attributes.Strange(type, Attributes.Converter) is { } attribute ? $"the generator does not know what '{attribute}' asks for" : null)
            ?? (type.AllInterfaces.FirstOrDefault(HasAttributes) is { } parent ? $"attributes of '{parent.Name}' may concern it" : null)
            ?? (type.GetMembers().FirstOrDefault(m => m.GetAttributes().Any(a => Callbacks.Contains(a.AttributeClass?.ToDisplayString()))) is { } callback
                ? $"'{callback.Name}' wants to be called while the model is read or written"
                : null)
            ?? (type.Name == ModelReader.Members || type.GetMembers(ModelReader.Members).Length > 0 ? $"the name '{ModelReader.Members}' is taken" : null);

    private static string? Form(INamedTypeSymbol type)
    {
        if (type.IsGenericType || type.ContainingType is not null || type.IsFileLocal)
        {
            return "it is generic, nested in another type, or local to a file";
        }

        if (type.IsAbstract || !type.InstanceConstructors.Any(c => c is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public }))
        {
            return "it cannot be made by everybody and without arguments";
        }

        if (type.InstanceConstructors.Any(c => Attributes.Find(c, "Newtonsoft.Json.JsonConstructorAttribute") is not null))
        {
            return "it names a constructor";
        }

        if (type.GetMembers().FirstOrDefault(m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }) is { } required)
        {
            return $"'{required.Name}' cannot be set after the model was made; give it a setter, or JsonIgnore";
        }

        return type.BaseType is { SpecialType: not SpecialType.System_Object } parent ? $"it derives from '{parent.Name}'" : null;
    }

    private static bool HasAttributes(INamedTypeSymbol parent)
        => Attributes.HasAny(parent) || parent.GetMembers().Any(Attributes.HasAny);
}
