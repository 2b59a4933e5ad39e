using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Looks for attributes by full name, so that the generator needs no reference to Newtonsoft.Json.</summary>
internal static class Attributes
{
    public const string Property = "Newtonsoft.Json.JsonPropertyAttribute";
    public const string Ignore = "Newtonsoft.Json.JsonIgnoreAttribute";
    public const string Converter = "Newtonsoft.Json.JsonConverterAttribute";
    public const string UnknownMembers = "Newtonsoft.Json.JsonExtensionDataAttribute";
    public const string IgnoreDataMember = "System.Runtime.Serialization.IgnoreDataMemberAttribute";
    public const string NonSerialized = "System.NonSerializedAttribute";

    private const string Embedded = "Microsoft.CodeAnalysis.EmbeddedAttribute";
    private const string Generated = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    private const string Newtonsoft = "Newtonsoft.Json.";

    // Attributes of other libraries that Newtonsoft obeys.
    private static readonly string[] Contracts =
    [
        "System.Runtime.Serialization.DataContractAttribute", "System.Runtime.Serialization.DataMemberAttribute",
        "System.ComponentModel.TypeConverterAttribute", "System.ComponentModel.DataAnnotations.MetadataTypeAttribute",
    ];

    public static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(a => NameOf(a) == name);

    /// <summary>The first attribute that changes the JSON and that is not among the known ones.</summary>
    public static string? Strange(ISymbol symbol, params string[] known)
        => symbol.GetAttributes().Where(IsAboutJson).Select(NameOf).FirstOrDefault(name => !known.Contains(name));

    /// <summary>Whether the symbol has an attribute that changes the JSON.</summary>
    public static bool HasAny(ISymbol symbol) => symbol.GetAttributes().Any(IsAboutJson);

    /// <summary>Whether NSwag generated the type from a schema.</summary>
    public static bool IsFromSchema(ISymbol type)
        => FirstArgument(Find(type, Generated)) is "NJsonSchema";

    /// <summary>Whether the type is hidden from other assemblies, InternalsVisibleTo included.</summary>
    public static bool IsEmbedded(ISymbol type) => Find(type, Embedded) is not null;

    /// <summary>The converter that the attribute names; null when the attribute has constructor arguments for it, which only Newtonsoft can pass.</summary>
    public static INamedTypeSymbol? ConverterType(AttributeData attribute)
        => attribute.ConstructorArguments.Length == 1 ? FirstArgument(attribute) as INamedTypeSymbol : null;

    public static object? FirstArgument(AttributeData? attribute)
        => attribute is { ConstructorArguments: { IsEmpty: false } arguments } ? arguments[0].Value : null;

    // Classes that derive from Newtonsoft's attributes count, too.
    private static bool IsAboutJson(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            var name = type.ToDisplayString();
            if (name.StartsWith(Newtonsoft, StringComparison.Ordinal) || Contracts.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static string? NameOf(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString();
}
