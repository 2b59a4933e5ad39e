using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Shows what the service knows of one event.</summary>
internal static class EventShowCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var options = new EventOptions();
        var command = options.AddTo(new ExampleCommand("show", EventMessages.Help.Show, EventMessages.Examples.Show));
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, options.Service, arguments).RunAsync(
            async access =>
            {
                var key = options.Read(arguments);
                object details = key.External is { } external
                    ? await access.Client.Events.GetAsync(external, cancellationToken)
                    : await access.Client.Events.GetAsync(key.ObjectId!.Value, cancellationToken); // One of them is there.
                EventAnswer.Write(surroundings, details, arguments.GetValue(options.Json));
                return ExitCode.Confirmed;
            },
            cancellationToken));
        return command;
    }
}
