using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Completes an event, after which the service computes how long people stayed.</summary>
internal static class EventCompleteCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var options = new EventOptions();
        var (start, end) = (EventTimes.NewStartOption(EventMessages.Help.CompleteStart), EventTimes.NewEndOption(EventMessages.Help.CompleteEnd));
        var command = options.AddTo(new ExampleCommand("complete", EventMessages.Help.Complete, EventMessages.Examples.Complete) { start, end }, EventMessages.CompleteNeedsAccount);
        command.Validators.Add(result => EventTimes.Check(result, start, end));
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, options.Service, arguments).RunAsync(
            async access =>
            {
                var key = options.Read(arguments).External!; // The account is required.
                if (await EventCompletions.CompleteAsync(access.Client.Events, key, arguments.GetValue(start), arguments.GetValue(end), cancellationToken) is not { } answer)
                {
                    throw new InputException(Messages.EventHasNoTimes);
                }

                return EventAnswer.Write(surroundings, answer, arguments.GetValue(options.Json), Messages.Completed, []);
            },
            cancellationToken));
        return command;
    }
}
