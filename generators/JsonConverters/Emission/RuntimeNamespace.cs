using HubSpot.JsonConverters.Reading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HubSpot.JsonConverters.Emission;

/// <summary>The namespace of the runtime: the property JsonRuntimeNamespace of the project, or the default.</summary>
/// <param name="Text">What the project asks for.</param>
/// <param name="Code">The same as C#, with an @ before words of the language; null when it is not a namespace.</param>
internal sealed record RuntimeNamespace(string Text, string? Code)
{
    public const string Default = "HubSpot.JsonConverters";

    public static RuntimeNamespace Of(AnalyzerConfigOptionsProvider options)
        => options.GlobalOptions.TryGetValue("build_property.JsonRuntimeNamespace", out var text) && text.Trim() is { Length: > 0 } given
            ? new RuntimeNamespace(given, InCode(given))
            : new RuntimeNamespace(Default, Default);

    private static string? InCode(string text)
    {
        var parts = text.Split('.').Select(part => part.TrimStart('@')).ToList();
        return parts.TrueForAll(SyntaxFacts.IsValidIdentifier) ? string.Join(".", parts.Select(Identifier.Of)) : null;
    }
}
