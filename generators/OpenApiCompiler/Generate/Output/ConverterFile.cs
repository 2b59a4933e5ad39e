using System.Collections.Immutable;
using HubSpot.JsonConverters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// One file with the JSON runtime and the converters of all generated models. It is what the Roslyn generator would add to a project,
/// so that whoever compiles the output needs no generator.
/// </summary>
/// <param name="Text">The file.</param>
/// <param name="Remarks">The models that get no converter, with the reason.</param>
internal sealed record ConverterFile(string Text, IReadOnlyList<string> Remarks)
{
    private const string Embedded = "[global::Microsoft.CodeAnalysis.Embedded]";
    private const string NoWarnings = "// Members that the document deprecates are read and written like all others.\n#pragma warning disable\n";

    // The oldest version that the emitted code compiles with: nothing in the output may need a later one.
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp13, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
    private static readonly CSharpCompilationOptions Compiling = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() => [.. Assemblies().Select(file => MetadataReference.CreateFromFile(file))]);

    /// <summary>Emits the file for the models in the given C# files.</summary>
    /// <param name="sources">All files that the models need, so that their types can be resolved.</param>
    /// <param name="space">The namespace of the JSON runtime.</param>
    public static ConverterFile Of(IEnumerable<string> sources, string space)
    {
        var compilation = CSharpCompilation.Create("Generated", sources.Select(source => CSharpSyntaxTree.ParseText(source, Parsing)), References.Value, Compiling);
        var result = CSharpGeneratorDriver.Create([new ModelConverterGenerator().AsSourceGenerator()], parseOptions: Parsing, optionsProvider: new ProjectOptions(space))
            .RunGenerators(compilation).GetRunResult().Results.Single();
        if (result.Exception is { } fault)
        {
            throw new InvalidOperationException("The generator of the converters failed.", fault);
        }

        var parts = result.GeneratedSources.Where(s => !s.HintName.StartsWith("Microsoft.", StringComparison.Ordinal))
            .OrderBy(s => s.HintName.StartsWith("Runtime.", StringComparison.Ordinal) ? 0 : 1).ThenBy(s => s.HintName, StringComparer.Ordinal)
            .Select(s => Part(s.SourceText.ToString()));
        return new ConverterFile(
            $"{OutputFolder.Header}\n#nullable enable\n{NoWarnings}{string.Concat(parts)}",
            [.. result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)]);
    }

    // All but the file's own header, and in a namespace with braces: a file can have but one without.
    private static string Part(string code)
    {
        var lines = code.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').SkipWhile(IsHeader).Where(line => line.TrimStart() != Embedded).ToList();
        var declaration = lines.FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal) && line.EndsWith(';'));
        if (declaration >= 0)
        {
            // A condition around the whole file stays around it.
            var end = declaration > 0 ? lines.Count - 1 : lines.Count;
            lines = [.. lines[..declaration], lines[declaration].TrimEnd(';'), "{", .. lines[(declaration + 1)..end].SkipWhile(line => line.Length == 0).Select(Indented), "}", .. lines[end..]];
        }

        return "\n" + string.Join('\n', lines) + "\n";
    }

    private static bool IsHeader(string line)
        => line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("#nullable", StringComparison.Ordinal) || line.StartsWith("#pragma", StringComparison.Ordinal);

    private static string Indented(string line) => line.Length == 0 || line.StartsWith('#') ? line : "    " + line;

    // The framework that runs this tool and the tool's own Newtonsoft.Json: what generated code refers to is in both.
    private static IEnumerable<string> Assemblies()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator) // The host sets it for every program that is not a single file.
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Newtonsoft.Json.dll"));
}
