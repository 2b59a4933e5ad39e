using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Completion for fish.</summary>
internal static class FishScript
{
    public static string Of(IReadOnlyList<CompletionNode> nodes)
    {
        var script = new StringBuilder();
        script.Append("# Completion of hubspot-events for fish.\nfunction __hubspot_events_at\n  set -l here ''\n  for word in (commandline -opc)[2..]\n");
        script.Append(CultureInfo.InvariantCulture, $"    if contains -- (string trim -- \"$here $word\") {string.Join(' ', nodes.Skip(1).Select(node => Quoted(node.Path)))}\n");
        script.Append("      set here (string trim -- \"$here $word\")\n    end\n  end\n  test \"$here\" = \"$argv[1]\"\nend\ncomplete -c hubspot-events -f\n");
        foreach (var node in nodes)
        {
            var line = $"complete -c hubspot-events -n {Quoted($"__hubspot_events_at {Quoted(node.Path)}")}";
            foreach (var (name, description) in node.Commands)
            {
                script.Append(CultureInfo.InvariantCulture, $"{line} -a {name} -d {Quoted(description)}\n");
            }

            if (node.Argument is { } argument && (argument.IsFile || argument.Words.Count > 0))
            {
                script.Append(CultureInfo.InvariantCulture, $"{line} {(argument.IsFile ? "-F" : $"-a {Quoted(string.Join(' ', argument.Words))}")}\n");
            }

            foreach (var option in node.Options)
            {
                script.Append(CultureInfo.InvariantCulture, $"{line}{string.Concat(option.Names.Select(Name))}{Value(option.Value)} -d {Quoted(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string Name(string name) => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {Quoted(name[1..])}";

    private static string Value(CompletionValue? value) => value switch
    {
        null => "",
        { IsFile: true } => " -r -F",
        { Words.Count: > 0 } => $" -x -a {Quoted(string.Join(' ', value.Words))}",
        _ => " -x",
    };

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
