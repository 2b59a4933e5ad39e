using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Names as they are written in code: with an @ where they are words of the language.</summary>
internal static class Identifier
{
    private const string Global = "global::";

    public static string Of(ISymbol symbol)
        => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    /// <summary>The namespace; null for the global one.</summary>
    public static string? NamespaceOf(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Substring(Global.Length);
}
