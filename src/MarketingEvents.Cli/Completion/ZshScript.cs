using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Completion for zsh: sourced, or a file '_hubspot-events' in a folder of fpath.</summary>
internal static class ZshScript
{
    public static string Of(IReadOnlyList<CompletionNode> nodes)
    {
        var script = new StringBuilder();
        script.Append(
            """
            #compdef hubspot-events
            # Completion of hubspot-events for zsh.
            _hubspot_events() {
              local before=${words[CURRENT-1]} here='' word
              local -a choices
              for word in ${words[2,CURRENT-1]}; do
                case "${here:+$here }$word" in

            """);
        script.Append(CultureInfo.InvariantCulture, $"      ({ShellText.Cases(nodes.Skip(1).Select(node => node.Path))}) here=\"${{here:+$here }}$word\" ;;\n");
        script.Append("    esac\n  done\n\n  case \"$here $before\" in\n");
        foreach (var group in ShellText.Values(nodes))
        {
            script.Append(CultureInfo.InvariantCulture, $"    ({ShellText.Cases(group)}) {Complete(group.Key)} ;;\n");
        }

        script.Append("  esac\n\n  case \"$here\" in\n");
        foreach (var node in nodes)
        {
            var choices = node.Commands
                .Concat(node.Argument?.Words.Select(word => (word, "")) ?? [])
                .Concat(node.Options.Select(option => (option.Names[0], option.Description)));
            script.Append(CultureInfo.InvariantCulture, $"    ({ShellText.Quoted(node.Path)}) choices=({string.Join(' ', choices.Select(Choice))}){(node.Argument?.IsFile == true ? "; _files" : "")} ;;\n");
        }

        script.Append(
            """
              esac
              _describe 'hubspot-events' choices
            }
            if [ "$funcstack[1]" = '_hubspot-events' ]; then _hubspot_events "$@"; else compdef _hubspot_events hubspot-events; fi

            """);
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static string Choice((string Name, string Description) choice) => ShellText.Quoted(choice.Description.Length == 0 ? choice.Name : $"{choice.Name}:{choice.Description}");

    private static string Complete(string words) => words switch
    {
        ShellText.Files => "_files; return",
        "" => "return",
        _ => $"compadd -- {words}; return",
    };
}
