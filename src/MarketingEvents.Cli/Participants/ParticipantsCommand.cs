using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Lists who registered for, attended or cancelled an event; one page of the service's answer is in memory at a time.</summary>
internal sealed class ParticipantsCommand(Surroundings surroundings, IParticipantWriter writer)
{
    // The most that the service gives at once.
    private const int PageSize = 100;

    public static Command Create(Surroundings surroundings)
    {
        var options = new EventOptions();
        options.Json.Description = ParticipantMessages.Help.Json;
        var state = new Option<AttendanceState?>("--state") { Description = ParticipantMessages.Help.State, HelpName = ParticipantMessages.States, CustomParser = ReadState };
        var csv = new Option<bool>("--csv") { Description = ParticipantMessages.Help.Csv };
        var command = options.AddTo(new ExampleCommand("participants", ParticipantMessages.Help.Command, ParticipantMessages.Examples.Command) { Notes = ParticipantMessages.Help.Notes });
        command.Options.Insert(0, csv);
        command.Options.Insert(0, state);
        command.Validators.Add(result =>
        {
            if (result.GetValue(csv) && result.GetValue(options.Json))
            {
                result.AddError(ParticipantMessages.CsvOrJson);
            }
        });
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, options.Service, arguments).RunAsync(
            access =>
            {
                IParticipantWriter writer = arguments.GetValue(csv) ? new ParticipantCsv(surroundings.Output)
                    : arguments.GetValue(options.Json) ? new ParticipantJson(surroundings.Output)
                    : new ParticipantTable(surroundings.Output, surroundings.Width);
                return new ParticipantsCommand(surroundings, writer).RunAsync(access.Client, options.Read(arguments), arguments.GetValue(state), cancellationToken);
            },
            cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(MarketingEventsClient client, EventKey key, AttendanceState? state, CancellationToken cancellationToken)
    {
        var query = new ParticipationsGetBreakdownQuery { State = state, Limit = PageSize };
        await foreach (var page in client.Participations.EnumerateBreakdownAsync(key, query, cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            writer.Write([.. page.Results ?? []]);
            // Nobody reads on, so the rest of a large event need not be asked for.
            if (surroundings.Output is PersistentWriter { HasFailed: true })
            {
                break;
            }
        }

        return ExitCode.Confirmed;
    }

    private static AttendanceState? ReadState(ArgumentResult result)
    {
        var text = result.Tokens is [var token, ..] ? token.Value : "";
        AttendanceState? state = text.ToUpperInvariant().Replace('-', '_') switch
        {
            "REGISTERED" => AttendanceState.Registered,
            "ATTENDED" => AttendanceState.Attended,
            "CANCELLED" => AttendanceState.Cancelled,
            "NO_SHOW" => AttendanceState.NoShow,
            _ => null,
        };
        if (state is null)
        {
            result.AddError(ParticipantMessages.UnknownState(text));
        }

        return state;
    }
}
