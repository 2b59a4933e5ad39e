using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Creates an event under the ids of the program that it belongs to.</summary>
internal static class EventCreateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (options, fields) = (new EventOptions(), new EventFieldOptions());
        (fields.Name.Required, fields.Organizer.Required) = (true, true);
        var command = new ExampleCommand("create", EventMessages.Help.Create, EventMessages.Examples.Create);
        fields.AddTo(command);
        options.AddTo(command, EventMessages.CreateNeedsAccount);
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, options.Service, arguments).RunAsync(
            async access =>
            {
                var given = fields.Read(arguments);
                var created = await access.Client.Events.CreateAsync(given.ForCreation(options.Read(arguments).External!), cancellationToken); // The account is required.
                var kept = (created.CustomProperties ?? []).Select(property => property.Name);
                return EventAnswer.Write(surroundings, created, arguments.GetValue(options.Json), EventMessages.Created, given.Dropped(kept));
            },
            cancellationToken));
        return command;
    }
}
