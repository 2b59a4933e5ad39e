using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Stores an account, once the service has taken its token.</summary>
internal sealed class LoginCommand(Surroundings surroundings, LoginOptions options, ParseResult arguments)
{
    private readonly AccountFolder _folder = new(surroundings.Variable);

    public static Command Create(Surroundings surroundings)
    {
        var options = new LoginOptions();
        var command = options.AddTo(new ExampleCommand("login", AccountMessages.Help.Login, AccountMessages.Examples.Login) { Notes = AccountMessages.Help.LoginNotes });
        command.SetAction((arguments, cancellationToken) => ServiceRun.GuardAsync(
            surroundings, arguments.GetRequiredValue(options.Service.BaseUrl), () => new LoginCommand(surroundings, options, arguments).RunAsync(cancellationToken), cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var name = arguments.GetRequiredValue(options.Name);
        var service = arguments.GetRequiredValue(options.Service.BaseUrl);
        var account = arguments.GetValue(options.OAuth)
            ? new StoredAccount { Service = service, OAuth = await new OAuthLogin(surroundings, options, arguments).RunAsync(cancellationToken) }
            : new StoredAccount { Service = service, Token = await AskAsync(cancellationToken) };
        await TryAsync(Credential.Of(name, account), cancellationToken);
        _folder.Save(name, account);
        surroundings.Output.WriteLine(AccountMessages.LoggedIn(name, service));
        return ExitCode.Confirmed;
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        var token = await Secret.ReadAsync(surroundings, AccountMessages.EnterToken, cancellationToken);
        return token.Length == 0 ? throw new InputException(AccountMessages.NoTokenGiven)
            : AccessToken.IsPossible(token) ? token
            : throw new InputException(AccountMessages.ImpossibleToken);
    }

    private async Task TryAsync(Credential credential, CancellationToken cancellationToken)
    {
        using var access = options.Service.Open(surroundings, arguments, credential, new NewTokens(credential));
        try
        {
            await access.Client.Events.ListAsync(new EventsListQuery { Limit = 1 }, cancellationToken);
        }
        catch (HubSpotException e)
        {
            throw new TokenException($"{ServiceMessages.Failure(e, access.Address)} {AccountMessages.NothingStored}");
        }
    }

    /// <summary>The tokens of an account that is being tried; they are too new to be renewed.</summary>
    private sealed class NewTokens(Credential credential) : IOAuthTokenStore
    {
        public Task<OAuthTokens?> LoadAsync(string account, CancellationToken cancellationToken = default) => Task.FromResult(credential.OAuth?.ToTokens());

        public Task SaveAsync(string account, OAuthTokens tokens, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
