using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Completion for bash, from version 3.2 on, which macOS has.</summary>
internal static class BashScript
{
    public static string Of(IReadOnlyList<CompletionNode> nodes)
    {
        var script = new StringBuilder();
        script.Append(
            """
            # Completion of hubspot-events for bash.
            _hubspot_events() {
              local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} here='' words='' i
              COMPREPLY=()
              for ((i = 1; i < COMP_CWORD; i++)); do
                case "${here:+$here }${COMP_WORDS[i]}" in

            """);
        script.Append(CultureInfo.InvariantCulture, $"      {ShellText.Cases(nodes.Skip(1).Select(node => node.Path))}) here=\"${{here:+$here }}${{COMP_WORDS[i]}}\" ;;\n");
        script.Append("    esac\n  done\n\n  case \"$here $before\" in\n");
        foreach (var group in ShellText.Values(nodes))
        {
            script.Append(CultureInfo.InvariantCulture, $"    {ShellText.Cases(group)}) {Complete(group.Key)} ;;\n");
        }

        script.Append("  esac\n\n  case \"$here\" in\n");
        foreach (var node in nodes)
        {
            var words = node.Commands.Select(command => command.Name).Concat(node.Argument?.Words ?? []).Concat(node.Options.Select(option => option.Names[0]));
            script.Append(CultureInfo.InvariantCulture, $"    {ShellText.Quoted(node.Path)}) words={ShellText.Quoted(string.Join(' ', words))}{(node.Argument?.IsFile == true ? "" : "; _hubspot_events_no_files")} ;;\n");
        }

        script.Append(
            """
              esac
              COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            # Names of files are what readline falls back on; older versions cannot do without them.
            _hubspot_events_no_files() { compopt +o default 2> /dev/null || true; }
            complete -o default -F _hubspot_events hubspot-events

            """);
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static string Complete(string words) => words switch
    {
        ShellText.Files => "return",
        "" => "_hubspot_events_no_files; return",
        _ => $"_hubspot_events_no_files; COMPREPLY=($(compgen -W {ShellText.Quoted(words)} -- \"$word\")); return",
    };
}
