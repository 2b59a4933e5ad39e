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
        // Both before either ends the command, so that nobody mends one fault only to hear of the other.
        var (rows, token) = (ReadRows(), ReadToken());
        if (rows is null || token is null)
        {
            return rows is null ? ExitCode.BadInput : ExitCode.ServiceFailed;
        }

        var baseUrl = arguments.GetRequiredValue(options.BaseUrl);
        MarketingEventsClient client;
        ReportFile? reportFile;
        try
        {
            client = new MarketingEventsClient(new MarketingEventsOptions
            {
                AccessToken = token,
                BaseAddress = baseUrl,
                Edition = arguments.GetRequiredValue(options.Edition),
                TimeProvider = surroundings.Clock,
            });
            reportFile = arguments.GetValue(options.Report) is { } path ? ReportFile.Create(path) : null;
        }
        catch (ArgumentException e)
        {
            return Fail(ExitCode.BadInput, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCode.BadInput, Messages.ReportCannotBeWritten);
        }

        using (client)
        using (reportFile)
        {
            var polling = new PollOptions();
            polling.Deadline = arguments.GetValue(options.Deadline) ?? polling.Deadline;
            var recorder = new ListRecorder(client.Recorder, arguments.GetValue(options.ChunkSize), polling);
            var report = await surroundings.ProgressView().ShowAsync(
                progressOf => recorder.RecordAsync(options.ReadEvent(arguments), rows, progressOf, cancellationToken));
            reportFile?.Write(report.Outcomes);
            Summary.Write(surroundings.Output, report.Outcomes);
            return Explain(report, baseUrl);
        }
    }

    private List<AttendeeRow>? ReadRows()
    {
        try
        {
            return [.. AttendeeFile.Read(arguments.GetRequiredValue(options.File), arguments.GetValue(options.State), arguments.GetValue(options.TimeZone))];
        }
        catch (AttendeeFileException e)
        {
            Fail(ExitCode.BadInput, e.Message);
            return null;
        }
    }

    private string? ReadToken()
    {
        var token = surroundings.Variable(TokenVariable)?.Trim();
        if (string.IsNullOrEmpty(token))
        {
            Fail(ExitCode.ServiceFailed, Messages.NoToken(TokenVariable));
            return null;
        }

        if (token.Any(c => c is <= ' ' or > '~'))
        {
            Fail(ExitCode.ServiceFailed, Messages.ImpossibleToken(TokenVariable));
            return null;
        }

        return token;
    }

    private ExitCode Explain(ListReport report, Uri baseUrl)
    {
        if (report.IsCancelled)
        {
            surroundings.Error.WriteLine(Messages.Cancelled);
        }

        if (report.Failure is { } failure)
        {
            surroundings.Error.WriteLine(Messages.ServiceFailure(failure, baseUrl));
        }

        return report.ExitCode;
    }

    private ExitCode Fail(ExitCode code, string message)
    {
        surroundings.Error.WriteLine(message);
        return code;
    }
}
