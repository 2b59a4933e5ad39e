using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Marks an event as cancelled. Its participants stay.</summary>
internal static class EventCancelCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var options = new EventOptions();
        var command = options.AddTo(new ExampleCommand("cancel", EventMessages.Help.Cancel, EventMessages.Examples.Cancel));
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, options.Service, arguments).RunAsync(
            async access =>
            {
                var key = options.Read(arguments);
                object answer = key.External is { } external
                    ? await access.Client.Events.CancelAsync(external, cancellationToken)
                    : await access.Client.Events.UpdateAsync(key.ObjectId!.Value, new EventUpdateByObjectIdRequest { EventCancelled = true }, cancellationToken); // One of them is there.
                return EventAnswer.Write(surroundings, answer, arguments.GetValue(options.Json), EventMessages.Cancelled, []);
            },
            cancellationToken));
        return command;
    }
}
