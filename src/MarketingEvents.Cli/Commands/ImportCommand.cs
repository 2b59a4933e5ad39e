using System.CommandLine;
using System.Data.Common;
using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Records an attendee file on an event of a real account, or of any service that speaks like HubSpot's.</summary>
internal sealed class ImportCommand(Surroundings surroundings, ImportOptions options, ParseResult arguments)
{
    private readonly bool _isJson = arguments.GetValue(options.Json);

    // With '--json', the output is for a program.
    private TextWriter Talk => _isJson ? surroundings.Error : surroundings.Output;

    public static Command Create(Surroundings surroundings)
    {
        var options = new ImportOptions();
        var command = options.AddTo(new ExampleCommand("import", Messages.Help.Import, Messages.Examples.Import));
        command.SetAction(async (arguments, cancellationToken) => (int)await new ImportCommand(surroundings, options, arguments).RunAsync(cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Whether there is a token is told beside a fault of the file, so that nobody mends one only to hear of the other.
            var isDry = arguments.GetValue(options.DryRun);
            using var access = isDry ? null : Open();
            using var report = isDry ? null : Create("--report", arguments.GetValue(options.Report));
            using var rejects = Create("--rejects", arguments.GetValue(options.Rejects));
            var settings = options.ReadFileOptions(arguments);
            await using var file = await OpenAsync(settings, cancellationToken);
            if (!isDry && access is null)
            {
                return ExitCode.ServiceFailed;
            }

            Preview.Write(Talk, NameOf(arguments.GetRequiredValue(options.File)), file);
            if (isDry)
            {
                return await EndDryAsync(file, rejects);
            }

            using var limit = arguments.GetValue(options.Deadline) is { } time ? new TimeLimit(time, surroundings.Clock) : null;
            using var client = limit is null ? access!.Client : access!.Client.With(new CallOptions { TotalTimeout = limit.Left }); // There is one, or the run is dry.
            using var journal = await OpenJournalAsync(client, file, ImportIdentity.Of(access.Address, access.Credential.Identity, options.ReadEvent(arguments), file, settings));
            return await RecordAsync(access, new ImportRun(file, journal, surroundings.Clock) { ChunkSize = arguments.GetValue(options.ChunkSize), Polling = () => PollingOf(limit) }, limit, report, rejects, cancellationToken);
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
        catch (DbException e)
        {
            surroundings.Error.WriteLine(JournalFault.Text(e));
            return ExitCode.OutputFailed;
        }
    }

    private static string NameOf(string path) => path == ListInput.StandardInput ? Messages.StandardInput : SafeText.WithoutAddresses(Path.GetFileName(path));

    private async Task<AttendeeFile> OpenAsync(AttendeeFileOptions settings, CancellationToken cancellationToken)
    {
        var profile = arguments.GetValue(options.Profile);
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

    private async Task<ImportJournal> OpenJournalAsync(MarketingEventsClient client, AttendeeFile file, ImportIdentity import)
    {
        IReadOnlyList<JournalPlace> places = arguments.GetValue(options.Journal) is { } named
            ? [new(OutputFile.Final(named))]
            : JournalPlace.Of(arguments.GetRequiredValue(options.File), file.ContentHash, surroundings.Variable);
        var journal = await ImportJournal.OpenAsync(places, import, file, client, surroundings.Clock, arguments.GetValue(options.Restart));
        if (journal.IsContinued)
        {
            var counts = await journal.Outbox.CountAsync(journal.Import.Entries, CancellationToken.None);
            Talk.WriteLine(JournalMessages.IsContinued(counts.Settled(), journal.Total));
            Talk.WriteLine();
        }
        else if (journal.IsKnownToOthers)
        {
            Talk.WriteLine(JournalMessages.IsOfOtherAccount);
            Talk.WriteLine();
        }

        return journal;
    }

    private static PollOptions PollingOf(TimeLimit? limit)
    {
        var polling = new PollOptions();
        polling.Deadline = limit?.Left ?? polling.Deadline;
        return polling;
    }

    private async Task<ExitCode> EndDryAsync(AttendeeFile file, OutputFile? rejectsFile)
    {
        await Preview.WriteRejectedAsync(Talk, file);
        var isWritten = rejectsFile is null || await rejectsFile.TryWriteAsync(stream => RejectsFile.WriteAsync(stream, file.Recognition, Preview.OutcomesOf(file)));
        return !IsTold(isWritten) ? ExitCode.OutputFailed
            : file.Summary.Rejected == 0 ? ExitCode.Confirmed
            : ExitCode.NotConfirmed;
    }

    private async Task<ExitCode> RecordAsync(ServiceAccess access, ImportRun run, TimeLimit? limit, OutputFile? reportFile, OutputFile? rejectsFile, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit?.Token ?? CancellationToken.None);
        var report = await surroundings.ProgressView(Talk).ShowAsync(progressOf => run.RecordAsync(progressOf, stop.Token));
        WriteSummary(report);
        Explain(report, access.Address, isStopped: cancellationToken.IsCancellationRequested);
        var isReported = reportFile is null || await reportFile.TryWriteAsync(stream => WriteReportAsync(stream, report));
        var areRejected = rejectsFile is null || await rejectsFile.TryWriteAsync(stream => RejectsFile.WriteAsync(stream, run.File.Recognition, report.Outcomes));
        var isTold = IsTold(isReported && areRejected);
        var exitCode = await CompleteAsync(access, report, cancellationToken);
        return isTold || exitCode == ExitCode.ServiceFailed ? exitCode : ExitCode.OutputFailed;
    }

    private async Task WriteReportAsync(Stream stream, ListReport report)
    {
        var path = arguments.GetRequiredValue(options.Report)!; // There is a file to write.
        if (!ReportFile.IsPage(path))
        {
            await ReportFile.WriteAsync(stream, path, report.Outcomes.ReadAsync());
            return;
        }

        await using var page = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        await ReportPage.WriteAsync(page, NameOf(arguments.GetRequiredValue(options.File)), options.ReadEvent(arguments), surroundings.Clock.GetUtcNow(), report);
    }

    private ServiceAccess? Open()
    {
        try
        {
            return options.Service.Open(surroundings, arguments);
        }
        catch (TokenException e)
        {
            surroundings.Error.WriteLine(e.Message);
            return null;
        }
    }

    private OutputFile? Create(string option, string? path) => path is null ? null : OutputFile.Create(option, path, arguments.GetRequiredValue(options.File));

    private void WriteSummary(ListReport report)
    {
        if (_isJson)
        {
            surroundings.Output.WriteLine(JsonSummary.Of(report));
        }
        else
        {
            Summary.Write(surroundings.Output, report.Tally);
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

    private void Explain(ListReport report, Uri address, bool isStopped)
    {
        if (report.IsCancelled)
        {
            surroundings.Error.WriteLine(!isStopped ? Messages.DeadlinePassed : report.Tally.IsNothingSent ? Messages.CancelledEarly : Messages.Cancelled);
        }

        if (report.Failure is { } failure)
        {
            surroundings.Error.WriteLine(Messages.ServiceFailure(failure, address));
        }
    }

    private async Task<ExitCode> CompleteAsync(ServiceAccess access, ListReport report, CancellationToken cancellationToken)
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
            var key = options.ReadEvent(arguments).External!; // '--complete' needs '--external-account'.
            if (await EventCompletions.CompleteAsync(access.Client.Events, key, arguments.GetValue(options.EventStart), arguments.GetValue(options.EventEnd), cancellationToken) is null)
            {
                surroundings.Error.WriteLine(Messages.EventHasNoTimes);
                return ExitCode.NotConfirmed;
            }

            Talk.WriteLine(Messages.Completed);
            return ExitCode.Confirmed;
        }
        catch (HubSpotException e)
        {
            surroundings.Error.WriteLine(Messages.ServiceFailure(e, access.Address));
            return ExitCode.ServiceFailed;
        }
    }
}
