using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Compiles generated files the way a strict project would: nullable, warnings count, comments are read.</summary>
internal static class CSharp
{
    // The oldest version that generated code asks for.
    private static readonly CSharpParseOptions ForNetStandard = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);
    private static readonly CSharpParseOptions ForNet10 = ForNetStandard.WithPreprocessorSymbols("NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999,
        // As in every project: one assembly stands for another version of itself.
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Net10 = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Newtonsoft.Json.dll" or "Polly.Core.dll"))
            .Select(f => MetadataReference.CreateFromFile(f))]);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> NetStandard = new(() =>
        [.. Packages.NetStandard.Concat(Packages.ForNetStandard).Select(f => MetadataReference.CreateFromFile(f))]);

    public static SyntaxTree Parse(string text, string file = "") => Parse(text, file, ForNet10);

    /// <summary>What a compiler has to say about the files, for .NET 10 or for .NET Standard 2.0.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyDictionary<string, string> files, bool forNetStandard = false)
        => Problems(Compilation(files.Select(f => Parse(f.Value, f.Key, forNetStandard ? ForNetStandard : ForNet10)), "Generated", forNetStandard ? NetStandard.Value : Net10.Value).GetDiagnostics());

    /// <summary>What a compiler has to say about code that builds on an assembly.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<SyntaxTree> trees, string name, byte[] assembly)
        => Problems(Compilation(trees, name, [.. Net10.Value, MetadataReference.CreateFromImage(assembly)]).GetDiagnostics());

    /// <summary>Compiles for this very process.</summary>
    public static byte[] Compile(IEnumerable<SyntaxTree> trees, string name, params IEnumerable<byte[]> assemblies)
    {
        using var assembly = new MemoryStream();
        using var comments = new MemoryStream();
        var result = Compilation(trees, name, [.. Net10.Value, .. assemblies.Select(a => MetadataReference.CreateFromImage(a))]).Emit(assembly, xmlDocumentationStream: comments);
        var problems = string.Join('\n', Problems(result.Diagnostics));
        Assert.True(problems.Length == 0, problems);
        return assembly.ToArray();
    }

    private static SyntaxTree Parse(string text, string file, CSharpParseOptions options) => CSharpSyntaxTree.ParseText(text, options, file);

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees, string name, IEnumerable<MetadataReference> references)
        => CSharpCompilation.Create(name, trees, references, Options);

    private static IReadOnlyList<string> Problems(IEnumerable<Diagnostic> diagnostics)
        => [.. diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];
}
