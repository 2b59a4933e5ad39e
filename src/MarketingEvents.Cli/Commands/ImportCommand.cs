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
            var list = arguments.GetRequiredValue(options.File);
            var rows = AttendeeFile.Read(list, arguments.GetValue(options.State), arguments.GetValue(options.TimeZone), surroundings.Input).ToList();
            if (token is null)
            {
                return ExitCode.ServiceFailed;
            }

            using var client = CreateClient(token);
            using var reportFile = arguments.GetValue(options.Report) is { } path ? ReportFile.Create(path, list) : null;
            var report = await RecordAsync(client, rows, cancellationToken);
            Summary.Write(surroundings.Output, report.Outcomes);
            Explain(report);
            return IsTold(report, reportFile) || report.ExitCode == ExitCode.ServiceFailed ? report.ExitCode : ExitCode.OutputFailed;
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

    // After the summary, and never instead of it.
    private bool IsTold(ListReport report, ReportFile? file)
    {
        var isWritten = file?.TryWrite(report.Outcomes) ?? true;
        if (!isWritten)
        {
            surroundings.Error.WriteLine(Messages.ReportCannotBeWritten);
        }

        surroundings.Output.Flush();
        var isShown = surroundings.Output is not PersistentWriter { HasFailed: true };
        if (!isShown)
        {
            surroundings.Error.WriteLine(Messages.OutputCannotBeWritten);
        }

        return isWritten && isShown;
    }

    private void Explain(ListReport report)
    {
        if (report.IsCancelled)
        {
            surroundings.Error.WriteLine(report.IsNothingSent ? Messages.CancelledEarly : Messages.Cancelled);
        }

        if (report.Failure is { } failure)
        {
            surroundings.Error.WriteLine(Messages.ServiceFailure(failure, arguments.GetRequiredValue(options.BaseUrl)));
        }
    }
}
