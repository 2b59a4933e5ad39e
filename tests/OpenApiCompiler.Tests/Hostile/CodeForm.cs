using System.Globalization;
using System.Text;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Tests.Generate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.OpenApiCompiler.Tests.Hostile;

/// <summary>What generated code consists of, apart from the texts and names in it.</summary>
internal static class CodeForm
{
    private static readonly SyntaxKind[] AllowedTrivia =
    [
        SyntaxKind.WhitespaceTrivia, SyntaxKind.EndOfLineTrivia, SyntaxKind.SingleLineCommentTrivia, SyntaxKind.SingleLineDocumentationCommentTrivia, SyntaxKind.NullableDirectiveTrivia,
    ];

    /// <summary>
    /// The kinds of all nodes and tokens of each type: equal for files that differ in texts, names and comments only. Types are
    /// sorted, because they lie in the order of their names.
    /// </summary>
    public static string Of(IReadOnlyDictionary<string, string> files)
        => string.Join('\n', Written(files).SelectMany(f => CSharp.Parse(f.Value).GetRoot().ChildNodes().SelectMany(n => n.ChildNodes())).Select(Of).Order(StringComparer.Ordinal));

    /// <summary>Whatever is in the files that no text of a document can be meant to bring about.</summary>
    public static IEnumerable<string> Intrusions(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (name, text) in Written(files))
        {
            var root = CSharp.Parse(text).GetRoot();
            foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: false).Where(t => !AllowedTrivia.Contains(t.Kind())))
            {
                yield return $"{name}: {trivia.Kind()} '{trivia}'";
            }

            if (root.DescendantTrivia().Count(t => t.IsKind(SyntaxKind.NullableDirectiveTrivia)) != 1)
            {
                yield return $"{name}: the directives differ.";
            }

            foreach (var token in root.DescendantTokens().Where(t => t.Text.Any(c => c is < ' ' or > '~')))
            {
                yield return $"{name}: the token '{token.Text}' is not plain.";
            }

            foreach (var line in text.Split('\n').Where(l => !l.TrimStart().StartsWith("///", StringComparison.Ordinal) && l.Any(c => c is < ' ' or > '~')))
            {
                yield return $"{name}: the line '{line}' is not plain.";
            }

            foreach (var c in text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.Format or UnicodeCategory.Control && r.Value != '\n'))
            {
                yield return $"{name}: U+{c.Value:X4} is in a comment.";
            }
        }
    }

    private static string Of(SyntaxNode type) => string.Join(' ', type.DescendantNodesAndTokens().Select(n => (ushort)n.RawKind));

    private static IEnumerable<KeyValuePair<string, string>> Written(IReadOnlyDictionary<string, string> files) => files.Where(f => f.Key is GeneratedFiles.Clients or GeneratedFiles.Models);
}
