using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The options for begin and end of an event, which have the same names in every command.</summary>
internal static class EventTimes
{
    public static Option<DateTimeOffset?> NewStartOption(string description) => NewOption("--event-start", description);

    public static Option<DateTimeOffset?> NewEndOption(string description) => NewOption("--event-end", description);

    /// <summary>Adds an error to the arguments when the event would end before it begins.</summary>
    public static void Check(CommandResult result, Option<DateTimeOffset?> start, Option<DateTimeOffset?> end)
    {
        if (Given(result, start) >= Given(result, end))
        {
            result.AddError(Messages.EndIsNotLater);
        }
    }

    // Asked for its value, a result with an error would forget the error.
    private static DateTimeOffset? Given(CommandResult result, Option option) => result.GetResult(option) is { Tokens: [{ Value: var text }, ..] } ? InstantText.Find(text) : null;

    private static Option<DateTimeOffset?> NewOption(string name, string description)
        => new(name) { Description = description, HelpName = "TIME", CustomParser = result => InstantText.Read(name, result) };
}
