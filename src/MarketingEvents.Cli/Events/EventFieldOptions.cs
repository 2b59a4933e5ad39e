using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What can be said about an event.</summary>
internal sealed class EventFieldOptions
{
    public Option<string?> Name { get; } = new("--name") { Description = EventMessages.Help.Name, HelpName = "TEXT" };

    public Option<string?> Organizer { get; } = new("--organizer") { Description = EventMessages.Help.Organizer, HelpName = "TEXT" };

    public Option<string?> Type { get; } = new("--type") { Description = EventMessages.Help.Type, HelpName = "WORD" };

    public Option<string?> Description { get; } = new("--description") { Description = EventMessages.Help.Description, HelpName = "TEXT" };

    public Option<string?> Url { get; } = new("--url") { Description = EventMessages.Help.Url, HelpName = "URL", CustomParser = ReadUrl };

    public Option<DateTimeOffset?> Start { get; } = EventTimes.NewStartOption(EventMessages.Help.Start);

    public Option<DateTimeOffset?> End { get; } = EventTimes.NewEndOption(EventMessages.Help.End);

    public Option<List<CustomPropertyValue>?> Properties { get; } = new("--property")
    {
        Description = EventMessages.Help.Property,
        HelpName = "NAME=VALUE",
        CustomParser = ReadProperties,
        Arity = ArgumentArity.OneOrMore,
    };

    private IEnumerable<Option> All => [Name, Organizer, Type, Start, End, Description, Url, Properties];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result => EventTimes.Check(result, Start, End));
    }

    /// <summary>Whether anything is said.</summary>
    public bool IsAnyIn(CommandResult result) => All.Any(option => result.GetResult(option) is not null);

    public EventFields Read(ParseResult arguments) => new(
        arguments.GetValue(Name), arguments.GetValue(Organizer), arguments.GetValue(Type), arguments.GetValue(Description), arguments.GetValue(Url),
        arguments.GetValue(Start), arguments.GetValue(End), arguments.GetValue(Properties) ?? []);

    private static string? ReadUrl(ArgumentResult result)
    {
        var text = result.Tokens is [var token, ..] ? token.Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return text;
        }

        result.AddError(EventMessages.NoUrl(text));
        return null;
    }

    private static List<CustomPropertyValue>? ReadProperties(ArgumentResult result)
    {
        var properties = new List<CustomPropertyValue>();
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            if (text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at))
            {
                result.AddError(EventMessages.NoProperty(text));
                return null;
            }

            properties.Add(new CustomPropertyValue { Name = text[..at], Value = text[(at + 1)..] });
        }

        return properties;
    }
}
