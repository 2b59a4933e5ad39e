using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Names as they are written in code: with an @ where they are words of the language.</summary>
internal static class Identifier
{
    private const string Global = "global::";

    // Words of the language that the compiler of the generator does not know yet.
    private static readonly string[] NewWords = ["extension", "field"];

    public static string Of(ISymbol symbol) => Of(symbol.Name);

    public static string Of(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None && !NewWords.Contains(name) ? name : "@" + name;

    /// <summary>The namespace; null for the global one.</summary>
    public static string? NamespaceOf(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Substring(Global.Length);
}
