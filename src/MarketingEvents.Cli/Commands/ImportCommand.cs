using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Records a list on an event of a real account, or of any service that speaks like HubSpot's.</summary>
internal sealed class ImportCommand(Surroundings surroundings, ImportOptions options, ParseResult arguments)
{
    private const string TokenVariable = "HUBSPOT_ACCESS_TOKEN";

    public static Command Create(Surroundings surroundings)
    {
        var options = new ImportOptions();
        var command = options.AddTo(new Command("import", Messages.Help.Import));
        command.SetAction(async (arguments, cancellationToken) => (int)await new ImportCommand(surroundings, options, arguments).RunAsync(cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Whether there is a token is told beside a fault of the file, so that nobody mends one only to hear of the other.
            var token = ReadToken();
            var rows = AttendeeFile.Read(arguments.GetRequiredValue(options.File), arguments.GetValue(options.State), arguments.GetValue(options.TimeZone)).ToList();
            if (token is null)
            {
                return ExitCode.ServiceFailed;
            }

            using var client = CreateClient(token);
            using var reportFile = arguments.GetValue(options.Report) is { } path ? ReportFile.Create(path) : null;
            var report = await RecordAsync(client, rows, cancellationToken);
            reportFile?.Write(report.Outcomes);
            Summary.Write(surroundings.Output, report.Outcomes);
            Explain(report);
            return report.ExitCode;
        }
        catch (InputException e)
        {
            surroundings.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }

    private string? ReadToken()
    {
        var token = surroundings.Variable(TokenVariable)?.Trim();
        var problem = string.IsNullOrEmpty(token) ? Messages.NoToken(TokenVariable)
            : token.Any(c => c is <= ' ' or > '~') ? Messages.ImpossibleToken(TokenVariable)
            : null;
        if (problem is null)
        {
            return token;
        }

        surroundings.Error.WriteLine(problem);
        return null;
    }

    private MarketingEventsClient CreateClient(string token)
    {
        try
        {
            return new MarketingEventsClient(new MarketingEventsOptions
            {
                AccessToken = token,
                BaseAddress = arguments.GetRequiredValue(options.BaseUrl),
                Edition = arguments.GetRequiredValue(options.Edition),
                TimeProvider = surroundings.Clock,
            });
        }
        catch (ArgumentException e)
        {
            throw new InputException(e.Message);
        }
    }

    private Task<ListReport> RecordAsync(MarketingEventsClient client, IReadOnlyList<AttendeeRow> rows, CancellationToken cancellationToken)
    {
        var polling = new PollOptions();
        polling.Deadline = arguments.GetValue(options.Deadline) ?? polling.Deadline;
        var recorder = new ListRecorder(client.Recorder, arguments.GetValue(options.ChunkSize), polling);
        return surroundings.ProgressView().ShowAsync(
            progressOf => recorder.RecordAsync(options.ReadEvent(arguments), rows, progressOf, cancellationToken));
    }

    private void Explain(ListReport report)
    {
        if (report.IsCancelled)
        {
            surroundings.Error.WriteLine(Messages.Cancelled);
        }

        if (report.Failure is { } failure)
        {
            surroundings.Error.WriteLine(Messages.ServiceFailure(failure, arguments.GetRequiredValue(options.BaseUrl)));
        }
    }
}
