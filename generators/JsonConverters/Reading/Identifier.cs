using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Names as they are written in code: with an @ where they are words of the language.</summary>
internal static class Identifier
{
    private const string Global = "global::";

    // Words of the language that the compiler of the generator does not know yet.
    private static readonly string[] NewWords = ["extension", "field"];

    public static string Of(ISymbol symbol)
        => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(symbol.Name) == SyntaxKind.None && !NewWords.Contains(symbol.Name)
            ? symbol.Name
            : "@" + symbol.Name;

    /// <summary>The namespace; null for the global one.</summary>
    public static string? NamespaceOf(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Substring(Global.Length);
}
