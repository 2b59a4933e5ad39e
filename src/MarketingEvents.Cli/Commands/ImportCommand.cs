using System.CommandLine;
using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Records an attendee file on an event of a real account, or of any service that speaks like HubSpot's.</summary>
internal sealed class ImportCommand(Surroundings surroundings, ImportOptions options, ParseResult arguments)
{
    private const string TokenVariable = "HUBSPOT_ACCESS_TOKEN";

    private readonly bool _isJson = arguments.GetValue(options.Json);

    // With '--json', the output is for a program.
    private TextWriter Talk => _isJson ? surroundings.Error : surroundings.Output;

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
            var isDry = arguments.GetValue(options.DryRun);
            var token = isDry ? null : ReadToken();
            using var report = isDry ? null : Create("--report", arguments.GetValue(options.Report));
            using var rejects = isDry ? null : Create("--rejects", arguments.GetValue(options.Rejects));
            await using var file = await OpenAsync(cancellationToken);
            if (!isDry && token is null)
            {
                return ExitCode.ServiceFailed;
            }

            Preview.Write(Talk, NameOf(arguments.GetRequiredValue(options.File)), file);
            return isDry ? await EndDryAsync(file) : await RecordAsync(token!, file, report, rejects, cancellationToken); // There is one, or the run is dry.
        }
        catch (InputException e)
        {
            surroundings.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            surroundings.Error.WriteLine(Messages.CancelledEarly);
            return ExitCode.NotConfirmed;
        }
    }

    private static string NameOf(string path) => path == ListInput.StandardInput ? Messages.StandardInput : Messages.WithoutAddresses(Path.GetFileName(path));

    private async Task<AttendeeFile> OpenAsync(CancellationToken cancellationToken)
    {
        var (settings, profile) = (options.ReadFileOptions(arguments), arguments.GetValue(options.Profile));
        if (profile is not null)
        {
            await Profile.ApplyAsync(profile, settings, cancellationToken);
        }

        var file = await ListInput.OpenAsync(arguments.GetRequiredValue(options.File), settings, surroundings.Input, cancellationToken);
        if (profile is not null)
        {
            await Profile.SaveAsync(profile, settings, cancellationToken);
        }

        return file;
    }

    private async Task<ExitCode> EndDryAsync(AttendeeFile file)
    {
        await Preview.WriteRejectedAsync(Talk, file);
        return file.Summary.Rejected == 0 ? ExitCode.Confirmed : ExitCode.NotConfirmed;
    }

    private async Task<ExitCode> RecordAsync(string token, AttendeeFile file, OutputFile? reportFile, OutputFile? rejectsFile, CancellationToken cancellationToken)
    {
        using var client = CreateClient(token);
        var report = await RecordAsync(client, file, cancellationToken);
        WriteSummary(report);
        Explain(report);
        var isReported = reportFile is null || await reportFile.TryWriteAsync(stream => ReportFile.WriteAsync(stream, arguments.GetRequiredValue(options.Report)!, report.Outcomes)); // Named.
        var areRejected = rejectsFile is null || await rejectsFile.TryWriteAsync(stream => RejectsFile.WriteAsync(stream, file, report.Outcomes));
        var isTold = IsTold(isReported && areRejected);
        var exitCode = await CompleteAsync(client, report, cancellationToken);
        return isTold || exitCode == ExitCode.ServiceFailed ? exitCode : ExitCode.OutputFailed;
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

    private OutputFile? Create(string option, string? path) => path is null ? null : OutputFile.Create(option, path, arguments.GetRequiredValue(options.File));

    private Task<ListReport> RecordAsync(MarketingEventsClient client, AttendeeFile file, CancellationToken cancellationToken)
    {
        var polling = new PollOptions();
        polling.Deadline = arguments.GetValue(options.Deadline) ?? polling.Deadline;
        var patient = arguments.GetValue(options.Deadline) is { TotalSeconds: >= 1 } deadline ? client.With(new CallOptions { TotalTimeout = deadline }) : client;
        var recorder = new FileRecorder(patient.Recorder, file, arguments.GetValue(options.ChunkSize), polling);
        return surroundings.ProgressView(Talk).ShowAsync(progressOf => recorder.RecordAsync(options.ReadEvent(arguments), progressOf, cancellationToken));
    }

    private void WriteSummary(ListReport report)
    {
        if (_isJson)
        {
            surroundings.Output.WriteLine(JsonSummary.Of(report));
        }
        else
        {
            Summary.Write(surroundings.Output, report.Outcomes);
        }
    }

    // After the summary, and never instead of it.
    private bool IsTold(bool isWritten)
    {
        if (!isWritten)
        {
            surroundings.Error.WriteLine(Messages.FileCannotBeWritten);
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

    private async Task<ExitCode> CompleteAsync(MarketingEventsClient client, ListReport report, CancellationToken cancellationToken)
    {
        if (!arguments.GetValue(options.Complete))
        {
            return report.ExitCode;
        }

        if (report.ExitCode != ExitCode.Confirmed)
        {
            surroundings.Error.WriteLine(Messages.NotCompleted);
            return report.ExitCode;
        }

        try
        {
            var key = options.ReadEvent(arguments).External!; // '--complete' needs '--account'.
            var (start, end) = (arguments.GetValue(options.EventStart), arguments.GetValue(options.EventEnd));
            var known = start is null || end is null ? await client.Events.GetAsync(key, cancellationToken) : null;
            if ((start ?? known?.StartDateTime) is not { } begin || (end ?? known?.EndDateTime) is not { } close)
            {
                surroundings.Error.WriteLine(Messages.EventHasNoTimes);
                return ExitCode.NotConfirmed;
            }

            await client.Events.CompleteAsync(key, new EventCompletion { StartDateTime = begin, EndDateTime = close }, cancellationToken);
            Talk.WriteLine(Messages.Completed);
            return ExitCode.Confirmed;
        }
        catch (HubSpotException e)
        {
            surroundings.Error.WriteLine(Messages.ServiceFailure(e, arguments.GetRequiredValue(options.BaseUrl)));
            return ExitCode.ServiceFailed;
        }
    }
}
