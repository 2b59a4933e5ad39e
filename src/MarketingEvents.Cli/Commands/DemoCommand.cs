using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

internal sealed class DemoCommand
{
    public static Command Create(Surroundings surroundings) => new("demo", Messages.Help.Demo);
}
