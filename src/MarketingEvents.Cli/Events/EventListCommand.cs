using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Lists the events of the account, page by page as they are read.</summary>
internal static class EventListCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var json = new Option<bool>("--json") { Description = EventMessages.Help.JsonOfList };
        var service = new ServiceOptions();
        var command = new ExampleCommand("list", EventMessages.Help.List, EventMessages.Examples.List) { json };
        service.AddTo(command);
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, service, arguments).RunAsync(
            access => ListAsync(surroundings, access.Client, arguments.GetValue(json), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<ExitCode> ListAsync(Surroundings surroundings, MarketingEventsClient client, bool isJson, CancellationToken cancellationToken)
    {
        var table = new TextTable(surroundings.Output, EventText.Columns, surroundings.Width);
        var isAny = false;
        await foreach (var page in client.Events.EnumerateAsync(cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            var events = page.Results ?? [];
            isAny |= events.Count > 0;
            if (isJson)
            {
                surroundings.Output.Write(string.Concat(events.Select(details => JsonLine.Of(details) + Environment.NewLine)));
            }
            else if (events.Count > 0)
            {
                table.Write([.. events.Select(EventText.Row)]);
            }

            if (surroundings.Output is PersistentWriter { HasFailed: true })
            {
                break;
            }
        }

        if (!isAny && !isJson)
        {
            surroundings.Output.WriteLine(EventMessages.NoEvents);
        }

        return ExitCode.Confirmed;
    }
}
