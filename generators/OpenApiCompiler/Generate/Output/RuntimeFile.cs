using System.Text;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>Puts our runtime files, which lie in this assembly as text, into one file of the wanted namespace.</summary>
internal static class RuntimeFile
{
    private const string Prefix = "Runtime/";
    private const string Placeholder = "namespace HubSpot.Standalone;";

    // Those that this project's own files have without saying so.
    private static readonly string[] Usings
        = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    public static string Of(string @namespace)
    {
        var sources = Resources.All(Prefix).Select(r => r.Text.Split(Placeholder)).ToList();
        var usings = Usings.Select(u => $"using {u};").Concat(sources.SelectMany(s => s[0].Split('\n', StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal)
            .OrderBy(u => u.StartsWith("using System", StringComparison.Ordinal) ? 0 : 1).ThenBy(u => u.TrimEnd(';'), StringComparer.Ordinal);
        return new StringBuilder(OutputFolder.Header).Append("\n#nullable enable\n")
            .AppendJoin('\n', usings).Append("\n\nnamespace ").Append(@namespace).Append(";\n")
            .AppendJoin("", sources.Select(s => s[1].TrimEnd('\n') + "\n"))
            .ToString();
    }
}
