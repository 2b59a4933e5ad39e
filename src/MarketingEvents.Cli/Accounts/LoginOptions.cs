using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What 'login' can be told. Secrets are no options: other users of the machine can see the arguments of a process.</summary>
internal sealed class LoginOptions
{
    public Argument<string> Name { get; } = AccountName.NewArgument(AccountMessages.Help.LoginName);

    public Option<bool> OAuth { get; } = new("--oauth") { Description = AccountMessages.Help.OAuth };

    public Option<string?> ClientId { get; } = new("--client-id") { Description = AccountMessages.Help.ClientId, HelpName = "ID" };

    public Option<Uri> Redirect { get; } = new("--redirect")
    {
        Description = AccountMessages.Help.Redirect,
        HelpName = "URL",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:4011/"),
        CustomParser = ReadRedirect,
    };

    public Option<bool> NoBrowser { get; } = new("--no-browser") { Description = AccountMessages.Help.NoBrowser };

    public ServiceOptions Service { get; } = new();

    public Command AddTo(Command command)
    {
        Name.DefaultValueFactory = _ => AccountName.Default;
        command.Arguments.Add(Name);
        foreach (var option in new Option[] { OAuth, ClientId, Redirect, NoBrowser })
        {
            command.Options.Add(option);
        }

        Service.AddServiceTo(command);
        command.Validators.Add(Check);
        return command;
    }

    private void Check(CommandResult result)
    {
        var isOAuth = result.GetValue(OAuth);
        if (isOAuth && string.IsNullOrWhiteSpace(result.GetValue(ClientId)))
        {
            result.AddError(AccountMessages.OAuthNeedsClientId);
        }

        if (!isOAuth && new Option[] { ClientId, Redirect, NoBrowser }.Any(option => result.GetResult(option) is { Implicit: false }))
        {
            result.AddError(AccountMessages.OnlyWithOAuth);
        }
    }

    private static Uri? ReadRedirect(ArgumentResult result)
    {
        var text = result.Tokens is [var token, ..] ? token.Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http", Host: "127.0.0.1" or "localhost", UserInfo: "", Query: "", Fragment: "", Port: > 0 })
        {
            return address;
        }

        result.AddError(AccountMessages.NoRedirect(text));
        return null;
    }
}
