using System.Text;
using System.Text.RegularExpressions;
using HubSpot.JsonConverters;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// Puts the runtime, whose sources lie in this assembly as text, into one file of the wanted namespace. The sources carry the SDK's
/// namespace, because the SDK compiles them where they lie.
/// </summary>
internal static partial class RuntimeFile
{
    private const string Prefix = "Runtime/";
    private const string Namespace = "HubSpot.MarketingEvents";
    private const string JsonNamespace = "HubSpot.JsonConverters";

    // Those that the SDK's files have without saying so.
    private static readonly string[] Usings
        = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>The names of all types that the runtime declares, those for JSON and the namespace of these included.</summary>
    public static IEnumerable<string> TypeNames { get; } =
    [
        .. Resources.All(Prefix).Concat(Resources.All(typeof(ModelConverterGenerator).Assembly, Prefix)).SelectMany(r => Declaration().Matches(r.Text)).Select(m => m.Groups[1].Value),
        JsonNamespace.Split('.')[^1],
    ];

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

    // A type of a namespace begins its line.
    [GeneratedRegex(@"^(?:public|internal)\b[^=(;{]*?\b(?:class|struct|interface|enum|record|delegate\s+[\w<>?\[\]]+)\s+(?:class\s+|struct\s+)?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
