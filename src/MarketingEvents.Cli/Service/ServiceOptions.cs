using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Which service a command calls, and as whom. All commands that call one have these options.</summary>
internal sealed class ServiceOptions
{
    public Option<string?> Account { get; } = AccountName.NewOption();

    public Option<string> Edition { get; } = new("--edition") { Description = Messages.Help.Edition, HelpName = "EDITION", DefaultValueFactory = _ => Editions.V3 };

    public Option<Uri> BaseUrl { get; } = new("--base-url")
    {
        Description = Messages.Help.BaseUrl,
        HelpName = "URL",
        DefaultValueFactory = _ => new MarketingEventsOptions().BaseAddress,
        CustomParser = ReadBaseUrl,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Account);
        AddServiceTo(command);
    }

    /// <summary>Adds the options without the account, for a command that makes one.</summary>
    public void AddServiceTo(Command command)
    {
        command.Options.Add(Edition);
        command.Options.Add(BaseUrl);
    }

    /// <summary>Finds the token, and makes a client of it.</summary>
    /// <exception cref="TokenException">There is no token, or an impossible one.</exception>
    /// <exception cref="InputException">An option has an impossible value.</exception>
    public ServiceAccess Open(Surroundings surroundings, ParseResult arguments)
    {
        var folder = new AccountFolder(surroundings.Variable);
        var credential = Credential.Find(surroundings, folder, arguments.GetValue(Account));
        return Open(surroundings, arguments, credential, new AccountTokenStore(folder), AddressFor(credential, arguments));
    }

    /// <summary>Makes a client of a token that is not stored yet.</summary>
    /// <exception cref="InputException">An option has an impossible value.</exception>
    public ServiceAccess Open(Surroundings surroundings, ParseResult arguments, Credential credential, IOAuthTokenStore store)
        => Open(surroundings, arguments, credential, store, arguments.GetRequiredValue(BaseUrl));

    private ServiceAccess Open(Surroundings surroundings, ParseResult arguments, Credential credential, IOAuthTokenStore store, Uri address)
    {
        try
        {
            return ServiceAccess.Of(credential, store, new MarketingEventsOptions
            {
                BaseAddress = address,
                Edition = arguments.GetRequiredValue(Edition),
                TimeProvider = surroundings.Clock,
            });
        }
        catch (ArgumentException e)
        {
            throw new InputException(e.Message);
        }
    }

    // A stored token is good for one service, and must not travel to another that somebody else named.
    private Uri AddressFor(Credential credential, ParseResult arguments)
    {
        var given = arguments.GetRequiredValue(BaseUrl);
        var isGiven = arguments.GetResult(BaseUrl) is { Implicit: false };
        return credential.Service is not { } own ? given
            : isGiven && given != own ? throw new InputException(AccountMessages.OtherService(credential.Source, own))
            : own;
    }

    private static Uri? ReadBaseUrl(ArgumentResult result)
    {
        var text = result.Tokens is [var token, ..] ? token.Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address;
        }

        result.AddError(Messages.UnsafeBaseUrl(text));
        return null;
    }
}
