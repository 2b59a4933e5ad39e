using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Changes what is said about an event, and nothing else of it.</summary>
internal static class EventUpdateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (options, fields) = (new EventOptions(), new EventFieldOptions());
        var command = new ExampleCommand("update", EventMessages.Help.Update, EventMessages.Examples.Update);
        fields.AddTo(command);
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!fields.IsAnyIn(result))
            {
                result.AddError(EventMessages.NothingToUpdate);
            }
        });
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, options.Service, arguments).RunAsync(
            async access =>
            {
                var given = fields.Read(arguments);
                var (answer, kept) = await UpdateAsync(access.Client.Events, options.Read(arguments), given, cancellationToken);
                return EventAnswer.Write(surroundings, answer, arguments.GetValue(options.Json), EventMessages.Updated, given.Dropped(kept));
            },
            cancellationToken));
        return command;
    }

    private static async Task<(object Answer, IEnumerable<string?> Properties)> UpdateAsync(EventsClient events, EventKey key, EventFields fields, CancellationToken cancellationToken)
    {
        if (key.External is { } external)
        {
            var answer = await events.UpdateAsync(external, fields.ForUpdate(), cancellationToken);
            return (answer, (answer.CustomProperties ?? []).Select(property => property.Name));
        }

        var byObjectId = await events.UpdateAsync(key.ObjectId!.Value, fields.ForUpdateByObjectId(), cancellationToken); // One of them is there.
        return (byObjectId, (byObjectId.CustomProperties ?? []).Select(property => property.Name));
    }
}
