using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Names as C# code: keywords get an @.</summary>
internal static class Identifier
{
    private const string Global = "global::";

    // Keywords that are newer than the compiler library of the generator.
    private static readonly string[] NewWords = ["extension", "field"];

    public static string Of(ISymbol symbol) => Of(symbol.Name);

    public static string Of(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None && !NewWords.Contains(name) ? name : "@" + name;

    /// <summary>The namespace; null for the global one.</summary>
    public static string? NamespaceOf(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Substring(Global.Length);
}
