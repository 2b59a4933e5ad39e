using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Attributes by full name: no reference to Newtonsoft.Json is needed to look for its attributes.</summary>
internal static class Attributes
{
    public const string Property = "Newtonsoft.Json.JsonPropertyAttribute";
    public const string Ignore = "Newtonsoft.Json.JsonIgnoreAttribute";
    public const string Converter = "Newtonsoft.Json.JsonConverterAttribute";
    public const string UnknownMembers = "Newtonsoft.Json.JsonExtensionDataAttribute";
    public const string Generated = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    private const string Newtonsoft = "Newtonsoft.Json.";
    private const string Contract = "System.Runtime.Serialization.DataContractAttribute";

    public static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(a => NameOf(a) == name);

    /// <summary>An attribute that changes what goes over the wire in a way that the generator does not know.</summary>
    public static string? Strange(ISymbol symbol, params string[] known)
        => symbol.GetAttributes().Select(NameOf).FirstOrDefault(
            name => name is not null && !known.Contains(name) && (name.StartsWith(Newtonsoft, StringComparison.Ordinal) || name == Contract));

    /// <summary>Whether NSwag generated the type for a schema.</summary>
    public static bool IsFromSchema(ISymbol type)
        => FirstArgument(Find(type, Generated)) is "NJsonSchema";

    /// <summary>The converter that the attribute names; null when it gives it arguments, which only Newtonsoft knows how to pass.</summary>
    public static INamedTypeSymbol? ConverterType(AttributeData attribute)
        => attribute.ConstructorArguments.Length == 1 ? FirstArgument(attribute) as INamedTypeSymbol : null;

    public static object? FirstArgument(AttributeData? attribute)
        => attribute is { ConstructorArguments: { IsEmpty: false } arguments } ? arguments[0].Value : null;

    private static string? NameOf(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString();
}
