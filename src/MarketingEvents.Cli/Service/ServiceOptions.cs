using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Which service a command calls. All commands that call one have these options.</summary>
internal sealed class ServiceOptions
{
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
        command.Options.Add(Edition);
        command.Options.Add(BaseUrl);
    }

    /// <summary>Finds the token, and makes a client of it.</summary>
    /// <exception cref="TokenException">There is no token, or an impossible one.</exception>
    /// <exception cref="InputException">An option has an impossible value.</exception>
    public ServiceAccess Open(Surroundings surroundings, ParseResult arguments)
    {
        var token = AccessToken.Of(surroundings);
        try
        {
            var options = new MarketingEventsOptions
            {
                AccessToken = token,
                BaseAddress = arguments.GetRequiredValue(BaseUrl),
                Edition = arguments.GetRequiredValue(Edition),
                TimeProvider = surroundings.Clock,
            };
            return new ServiceAccess(new MarketingEventsClient(options), options.BaseAddress);
        }
        catch (ArgumentException e)
        {
            throw new InputException(e.Message);
        }
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
