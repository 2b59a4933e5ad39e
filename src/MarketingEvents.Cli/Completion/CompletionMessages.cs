namespace HubSpot.MarketingEvents.Cli;

/// <summary>Every sentence of 'completion'.</summary>
internal static class CompletionMessages
{
    public const string Shells = "bash|zsh|fish|powershell";

    public static string UnknownShell(string text) => $"{SafeText.Quote(text)} is not a shell that is known here. Use bash, zsh, fish or powershell.";

    /// <summary>The texts of '--help'.</summary>
    internal static class Help
    {
        public const string Command = "Writes the script with which a shell completes commands, options and their values.";
        public const string Shell = "The shell.";
        public const string Notes =
            """
            For every new shell:
              bash        add to ~/.bashrc:             eval "$(hubspot-events completion bash)"
              zsh         add to ~/.zshrc, at its end:  eval "$(hubspot-events completion zsh)"
              fish        write once to:                ~/.config/fish/completions/hubspot-events.fish
              powershell  add to the file in $PROFILE:  hubspot-events completion powershell | Out-String | Invoke-Expression
            """;
    }

    /// <summary>The examples of '--help'.</summary>
    internal static class Examples
    {
        public static readonly string[] Command =
        [
            "hubspot-events completion bash > ~/.local/share/bash-completion/completions/hubspot-events",
            "hubspot-events completion fish > ~/.config/fish/completions/hubspot-events.fish",
        ];
    }
}
