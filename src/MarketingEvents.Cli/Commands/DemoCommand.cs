using System.CommandLine;
using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Shows the whole way on an emulated account, and checks that every row ends as it should.</summary>
internal sealed class DemoCommand(Surroundings surroundings, string list, string expected)
{
    private const int ChunkSize = 100;

    private static readonly DateTimeOffset Start = new(2026, 5, 4, 16, 0, 0, TimeSpan.Zero);

    public static Command Create(Surroundings surroundings)
    {
        var command = new ExampleCommand("demo", Messages.Help.Demo, Messages.Examples.Demo);
        command.SetAction(async (_, cancellationToken) =>
        {
            var demo = new DemoCommand(surroundings, DemoFiles.PathOf(DemoFiles.List), DemoFiles.PathOf(DemoFiles.Expectation));
            return (int)await demo.RunAsync(cancellationToken);
        });
        return command;
    }

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Each row is to end as expected, also where several are about one person.
            var options = new AttendeeFileOptions { MergeRejoins = false, TimeZone = TimeZoneInfo.Utc };
            await using var file = await ListInput.OpenAsync(list, options, surroundings.Input, cancellationToken);
            var expectation = Expectation.Read(expected);
            using var folder = new TemporaryFolder();
            var report = await RecordAsync(file, options, folder, cancellationToken);
            Summary.Write(surroundings.Output, report.Tally);
            if (report.IsCancelled)
            {
                surroundings.Error.WriteLine(Messages.Cancelled);
                return ExitCode.NotConfirmed;
            }

            return Compare(expectation.Differences(await report.Outcomes.ReadAsync().ToListAsync(cancellationToken)));
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

    private async Task<ListReport> RecordAsync(AttendeeFile file, AttendeeFileOptions options, TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await using var server = await EmulatorServer.StartAsync(DemoAccount.Options(surroundings.Clock), cancellationToken);
        DemoAccount.AddContacts(server);
        using var client = new MarketingEventsClient(new MarketingEventsOptions
        {
            AccessToken = "demo",
            BaseAddress = server.BaseAddress,
            TimeProvider = surroundings.Clock,
        });
        var eventId = await CreateEventAsync(client, cancellationToken);
        DemoAccount.AddEarlierAttendances(server, eventId, Start.AddMinutes(-30));

        surroundings.Output.WriteLine(Messages.DemoBegins(server.BaseAddress, Path.GetFileName(list), file.Summary.Rows, eventId));
        var import = ImportIdentity.Of(server.BaseAddress, "demo", eventId, file, options);
        using var journal = await ImportJournal.OpenAsync([new(folder.PathOf("demo" + JournalPlace.Ending))], import, file, client, surroundings.Clock, restarts: false);
        var run = new ImportRun(file, journal, surroundings.Clock) { ChunkSize = ChunkSize, Polling = () => DemoAccount.Polling };
        return await surroundings.ProgressView(surroundings.Output).ShowAsync(progressOf => run.RecordAsync(progressOf, cancellationToken));
    }

    private static async Task<long> CreateEventAsync(MarketingEventsClient client, CancellationToken cancellationToken)
    {
        var request = new EventCreateRequest
        {
            EventName = "Spring webinar",
            EventOrganizer = "Example Ltd.",
            EventType = "WEBINAR",
            ExternalAccountId = "demo",
            ExternalEventId = "spring-webinar",
            StartDateTime = Start,
            EndDateTime = Start.AddMinutes(90),
        };
        var created = await client.Events.CreateAsync(request, cancellationToken);
        return created.ObjectId ?? throw new InvalidOperationException("The emulator gave the event no id.");
    }

    private ExitCode Compare(IReadOnlyList<string> differences)
    {
        if (differences.Count == 0)
        {
            surroundings.Output.WriteLine();
            surroundings.Output.WriteLine(Messages.AsExpected);
            return ExitCode.Confirmed;
        }

        surroundings.Error.WriteLine(Messages.NotAsExpected(differences.Count, Path.GetFileName(expected)));
        foreach (var difference in differences)
        {
            surroundings.Error.WriteLine($"  {difference}");
        }

        return ExitCode.NotConfirmed;
    }
}
