using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Completion for PowerShell, on Windows and elsewhere.</summary>
internal static class PowerShellScript
{
    public static string Of(IReadOnlyList<CompletionNode> nodes)
    {
        var script = new StringBuilder();
        script.Append(
            """
            # Completion of hubspot-events for PowerShell.
            Register-ArgumentCompleter -Native -CommandName 'hubspot-events' -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
                if ($wordToComplete -ne '') { $words = @($words | Select-Object -SkipLast 1) }
                $before = if ($words.Count -gt 0) { $words[-1] } else { '' }
                $here = ''
                foreach ($word in $words) {
                    $next = "$here $word".Trim()

            """);
        script.Append(CultureInfo.InvariantCulture, $"        if (@({string.Join(", ", nodes.Skip(1).Select(node => Quoted(node.Path)))}) -ccontains $next) {{ $here = $next }}\n    }}\n");
        script.Append("    $choices = switch -CaseSensitive (\"$here $before\") {\n");
        foreach (var group in ShellText.Values(nodes))
        {
            foreach (var place in group)
            {
                script.Append(CultureInfo.InvariantCulture, $"        {Quoted(place)} {{ {Values(group.Key)}; break }}\n");
            }
        }

        script.Append("        default {\n            switch -CaseSensitive ($here) {\n");
        foreach (var node in nodes)
        {
            var choices = node.Commands.Concat(node.Argument?.Words.Select(word => (word, word)) ?? []).Concat(node.Options.Select(option => (option.Names[0], option.Description)));
            script.Append(CultureInfo.InvariantCulture, $"                {Quoted(node.Path)} {{ {string.Join(", ", choices.Select(Choice))} }}\n");
        }

        script.Append(
            """
                        }
                    }
                }
                $choices | Where-Object { $_ -and $_[0] -clike "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
                }
            }

            """);
        return script.ToString().ReplaceLineEndings("\n");
    }

    // For a place of which nothing is known, PowerShell completes the names of files.
    private static string Values(string words) => words is ShellText.Files or "" ? "$null" : string.Join(", ", words.Split(' ').Select(word => Choice((word, word))));

    private static string Choice((string Name, string Description) choice) => $"@({Quoted(choice.Name)}, {Quoted(choice.Description)})";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
