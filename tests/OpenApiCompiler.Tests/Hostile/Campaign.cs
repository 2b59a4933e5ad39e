using System.Diagnostics;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Tests.Generate;
using Microsoft.CodeAnalysis;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Hostile;

/// <summary>Generates from hostile documents, looks for what they may have smuggled in, and compiles many results at once.</summary>
internal sealed class Campaign
{
    /// <summary>Set to 'all', every payload is tried in every place, one document each; by default many share a document.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("OPENAPI_HOSTILE") == "all";

    private const string Space = "Hostile";
    private const string FormSpace = Space + ".Form";

    // A namespace sees the types of the one around it, so that the runtime files are compiled once for all.
    private static readonly Lazy<byte[]> Runtime = new(() => CSharp.Compile(
        [CSharp.Parse(RuntimeFile.Of(Space)), CSharp.Parse(ConverterFile.Of([RuntimeFile.Of(Space)], RuntimeFile.JsonNamespaceOf(Space)).Text), CSharp.Parse($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{Space}\")]")], "Runtime"));

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<SyntaxTree> _trees = [];
    private readonly List<string> _problems = [];

    public int Compiled { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The form of the code of a document, as <see cref="CodeForm"/> sees it; to compare with that of other documents.</summary>
    public static string FormOf(JObject document) => CodeForm.Of(Code.WithoutRuntime(document.ToString(), FormSpace, Space));

    /// <summary>Generates, or notes that the document was refused with a place. What is generated is kept for <see cref="Problems"/>.</summary>
    public IReadOnlyDictionary<string, string>? Try(JObject document, string description) => Try(document.ToString(Formatting.Indented), description);

    public IReadOnlyDictionary<string, string>? Try(string json, string description)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var files = Code.WithoutRuntime(json, FormattableString.Invariant($"{Space}.N{Compiled}"), Space);
            Compiled++;
            _trees.AddRange(files.Select(f => CSharp.Parse(f.Value, $"{description}/{f.Key}")));
            _problems.AddRange(CodeForm.Intrusions(files).Select(p => $"{description}: {p}"));
            return files;
        }
        catch (DocumentException e)
        {
            Refused++;
            // What is no JSON at all has no lines.
            if ((e.Line == 0 && json.Contains('{', StringComparison.Ordinal)) || e.ToBuildError().Any(char.IsControl))
            {
                _problems.Add($"{description}: '{e.ToBuildError()}' does not say where, in one line.");
            }

            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _problems.Add($"{description}: {e}");
            return null;
        }
        finally
        {
            if (watch.Elapsed > Patience)
            {
                _problems.Add($"{description}: took {watch.Elapsed}.");
            }
        }
    }

    /// <summary>Compiles all that was generated and returns what is wrong with any of it.</summary>
    public IReadOnlyList<string> Problems() => [.. _problems, .. CSharp.Problems(_trees, Space, Runtime.Value)];

    public void Note(string problem) => _problems.Add(problem);
}
