using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>C# in a test, compiled in memory together with what the generator adds to it.</summary>
internal static class Compiled
{
    // The symbols that the SDK of a net10.0 project would define.
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default
        .WithPreprocessorSymbols("NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Of(params string[] sources) => Of(LanguageVersion.CSharp14, isNullable: true, sources);

    public static CSharpCompilation Of(LanguageVersion version, bool isNullable, params string[] sources) => CSharpCompilation.Create(
        "Models",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Options.WithLanguageVersion(version), $"Source{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable, specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));

    public static GeneratorDriver Driver(LanguageVersion version = LanguageVersion.CSharp14, string? runtimeNamespace = null)
        => CSharpGeneratorDriver.Create(
            [new ModelConverterGenerator().AsSourceGenerator()],
            parseOptions: Options.WithLanguageVersion(version),
            optionsProvider: new ProjectOptions(runtimeNamespace),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The diagnostics of the generator for the source.</summary>
    public static IReadOnlyList<Diagnostic> Findings(string source, LanguageVersion version = LanguageVersion.CSharp14)
    {
        Driver(version).RunGeneratorsAndUpdateCompilation(Of(version, isNullable: true, source), out _, out var findings);
        return findings;
    }

    /// <summary>Compiles with the generator and loads the assembly; any warning of the generator or the compiler is a failure.</summary>
    public static Assembly Load(bool isNullable, params string[] sources)
        => Load(Of(LanguageVersion.CSharp14, isNullable, [.. sources, Probe.Source]));

    public static Assembly Load(CSharpCompilation sources)
    {
        Driver().RunGeneratorsAndUpdateCompilation(sources, out var compilation, out var findings);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var complaints = findings.Concat(result.Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints.Take(20)));
        return Assembly.Load(image.ToArray());
    }
}
