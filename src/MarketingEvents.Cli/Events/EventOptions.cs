using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What the commands about one event have in common.</summary>
internal sealed class EventOptions
{
    public Argument<string> Event { get; } = new("EVENT") { Description = EventMessages.Help.Event };

    public Option<string?> ExternalAccount { get; } = EventAddress.NewAccountOption();

    public Option<bool> Json { get; } = new("--json") { Description = EventMessages.Help.Json };

    public ServiceOptions Service { get; } = new();

    /// <summary>Adds the options to a command, behind its own.</summary>
    public Command AddTo(Command command)
    {
        command.Arguments.Add(Event);
        command.Options.Add(ExternalAccount);
        command.Options.Add(Json);
        Service.AddTo(command);
        command.Validators.Add(Check);
        return command;
    }

    /// <summary>The same for a command that HubSpot offers by external ids only.</summary>
    public Command AddTo(Command command, string reason)
    {
        command.Validators.Add(result =>
        {
            if (result.GetResult(ExternalAccount) is null)
            {
                result.AddError(reason);
            }
        });
        return AddTo(command);
    }

    public EventKey Read(ParseResult arguments) => EventAddress.Read(arguments.GetValue(ExternalAccount), arguments.GetRequiredValue(Event));

    private void Check(CommandResult result)
    {
        if (!result.Errors.Any())
        {
            EventAddress.Check(result, result.GetValue(ExternalAccount), result.GetResult(Event) is { Tokens: [{ Value: var id }, ..] } ? id : null);
        }
    }
}
