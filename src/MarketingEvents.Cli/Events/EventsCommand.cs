using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The commands about events.</summary>
internal static class EventsCommand
{
    public static Command Create(Surroundings surroundings) => new ExampleCommand("events", EventMessages.Help.Events, EventMessages.Examples.Events)
    {
        EventListCommand.Create(surroundings),
        EventShowCommand.Create(surroundings),
        EventCreateCommand.Create(surroundings),
        EventUpdateCommand.Create(surroundings),
        EventCompleteCommand.Create(surroundings),
        EventCancelCommand.Create(surroundings),
    };
}
