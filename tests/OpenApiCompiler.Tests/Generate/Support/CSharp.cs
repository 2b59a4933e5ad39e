using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Compiles generated files the way a strict project would: nullable, warnings count, comments are read.</summary>
internal static class CSharp
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999,
        // As in every project: one assembly stands for another version of itself.
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Net10 = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Newtonsoft.Json.dll"))
            .Select(f => MetadataReference.CreateFromFile(f))]);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> NetStandard = new(() =>
        [.. Packages.NetStandard.Append(Packages.NewtonsoftForNetStandard).Select(f => MetadataReference.CreateFromFile(f))]);

    public static SyntaxTree Parse(string text, string file = "", params string[] symbols)
        => CSharpSyntaxTree.ParseText(text, Parsing.WithPreprocessorSymbols(symbols), file);

    /// <summary>Compiles and emits, for .NET 10 or for .NET Standard 2.0.</summary>
    public static (IReadOnlyList<string> Problems, byte[] Assembly) Compile(IEnumerable<SyntaxTree> trees, bool forNetStandard = false)
    {
        var compilation = CSharpCompilation.Create("Generated", trees, forNetStandard ? NetStandard.Value : Net10.Value, Options);
        using var assembly = new MemoryStream();
        using var comments = new MemoryStream();
        var result = compilation.Emit(assembly, xmlDocumentationStream: comments);
        return ([.. result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())], assembly.ToArray());
    }

    public static IReadOnlyList<string> Problems(IReadOnlyDictionary<string, string> files, bool forNetStandard = false)
        => Compile(files.Select(f => Parse(f.Value, f.Key, forNetStandard ? "NETSTANDARD2_0" : "NET10_0")), forNetStandard).Problems;
}
