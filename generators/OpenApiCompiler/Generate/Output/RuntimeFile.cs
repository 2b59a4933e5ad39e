using System.Text;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// Puts the runtime, whose sources lie in this assembly as text, into one file of the wanted namespace. The sources carry the SDK's
/// namespace, because the SDK compiles them where they lie.
/// </summary>
internal static class RuntimeFile
{
    private const string Prefix = "Runtime/";
    private const string Namespace = "HubSpot.MarketingEvents";
    private const string JsonNamespace = "HubSpot.JsonConverters";

    // Those that the SDK's files have without saying so.
    private static readonly string[] Usings
        = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    public static string JsonNamespaceOf(string @namespace) => @namespace + ".JsonConverters";

    public static string Of(string @namespace)
    {
        var sources = Resources.All(Prefix).Select(r => r.Text.Split($"namespace {Namespace};")).ToList();
        var usings = Usings.Select(u => $"using {u};").Concat(sources.SelectMany(s => s[0].Split('\n', StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal)
            .Select(u => u.Replace("using ", "using global::", StringComparison.Ordinal))
            .OrderBy(u => u.StartsWith("using global::System", StringComparison.Ordinal) ? 0 : 1).ThenBy(u => u.TrimEnd(';'), StringComparer.Ordinal)
            .Select(u => "    " + u);
        var text = new StringBuilder(OutputFolder.Header).Append("\n#nullable enable\nnamespace ").Append(Namespace).Append("\n{\n").AppendJoin('\n', usings).Append('\n');
        foreach (var line in sources.SelectMany(s => s[1].TrimEnd('\n').Split('\n')))
        {
            text.Append(line.Length == 0 || line[0] == '#' ? "" : "    ").Append(line).Append('\n');
        }

        return InNamespace(text.Append("}\n").ToString(), @namespace);
    }

    /// <summary>Moves code that was written for the SDK into another namespace.</summary>
    public static string InNamespace(string code, string @namespace)
        => code.Replace(JsonNamespace, JsonNamespaceOf(@namespace), StringComparison.Ordinal).Replace($"namespace {Namespace}", $"namespace {@namespace}", StringComparison.Ordinal);
}
