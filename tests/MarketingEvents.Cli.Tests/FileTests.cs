using System.Text.Json;
using HubSpot.MarketingEvents.Attendees.Tests;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>Files as platforms export them, and what the command does with what they leave open.</summary>
public sealed class FileTests : IDisposable
{
    private const string Zoom =
        """
        Attendee Report
        Report Generated:,"May 5, 2026 09:00"
        Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views,Enable Registration
        Spring webinar,123 4567 8901,"May 4, 2026 18:00",90,3,0,2,2,2,Yes
        Attendee Details
        Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
        Yes,Ada Adams,Ada,Adams,ada@example.com,"Apr 20, 2026 10:00:00",approved,"May 4, 2026 18:01:00","May 4, 2026 18:40:00",39,No,Germany
        Yes,Ada Adams,Ada,Adams,ada@example.com,"Apr 20, 2026 10:00:00",approved,"May 4, 2026 18:45:00","May 4, 2026 19:29:00",44,No,Germany
        No,Bob Brown,Bob,Brown,bob@example.com,"Apr 21, 2026 11:00:00",approved,--,--,--,--,--
        Yes,Eve,Eve,Evans,eve at example,"Apr 21, 2026 11:00:00",approved,"May 4, 2026 18:02:00","May 4, 2026 19:29:00",87,No,France

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_report_of_a_platform_needs_only_the_event_and_a_time_zone()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync(Zoom, "--time-zone", "UTC");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Zoom", run.Lines[0]);
        Assert.Contains("To send: register 2, attend 1, cancel 0.", run.Lines);
        Assert.Contains("confirmed 3", run.Lines);
        Assert.Contains("  line 10: Column 'Email' does not hold an e-mail address.", run.Lines);
        Assert.Equal(["ATTENDED", "REGISTERED", "REGISTERED"], account.StoredStates.Order());
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_be_sent_and_sends_nothing()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync(Zoom, "--time-zone", "UTC", "--dry-run");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("To send: register 2, attend 1, cancel 0.", run.Lines);
        Assert.Contains("  line 10: Column 'Email' does not hold an e-mail address.", run.Lines);
        Assert.Empty(account.Server.Requests);
    }

    [Fact]
    public async Task A_dry_run_needs_no_token()
    {
        var run = await CommandRun.Of(new LeapingClock(), null, CancellationToken.None, "import", Account.PathOf("attended.csv"), "--event", "1", "--dry-run");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Rejected_rows_can_be_corrected_and_imported_again()
    {
        await using var account = await Account.StartAsync();
        await account.ImportTextAsync(Zoom, "--time-zone", "UTC", "--rejects", In("rejects.csv"));
        var rejects = await File.ReadAllTextAsync(In("rejects.csv"));
        await File.WriteAllTextAsync(In("corrected.csv"), rejects.Replace("eve at example", "eve@example.com", StringComparison.Ordinal));

        var again = await account.ImportAsync(In("corrected.csv"), "--time-zone", "UTC");

        Assert.Equal(2, rejects.TrimEnd().Split('\n').Length);
        Assert.StartsWith("Attended,User Name (Original Name),First Name,Last Name,Email,", rejects);
        Assert.Contains("Column 'Email' does not hold an e-mail address.", rejects);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains("confirmed 2", again.Lines);
    }

    [Fact]
    public async Task Rows_that_the_service_refuses_are_written_in_the_form_of_the_file()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync(
            """
            {"E-Mail":"ada@example.com","Registered":"2026-05-01T10:00:00Z"}
            {"E-Mail":"\"two..dots\"@example.com","Registered":"2026-05-01T10:00:00Z"}
            """,
            "--state", "register", "--rejects", In("rejects.jsonl"));

        Assert.Contains("confirmed 1", run.Lines);
        var line = Assert.Single(await File.ReadAllLinesAsync(In("rejects.jsonl")));
        Assert.StartsWith("""{"E-Mail":"\"two..dots\"@example.com","Registered":"2026-05-01T10:00:00Z","Rejected because":"The service refused this row""", line);
    }

    [Fact]
    public async Task Columns_that_are_not_recognised_are_mapped_and_the_profile_remembers_it()
    {
        await using var account = await Account.StartAsync();
        const string List = "Who,Came,Went\nada@example.com,2026-05-04 18:00,2026-05-04 19:00\n";

        var unknown = await account.ImportTextAsync(List, "--time-zone", "UTC");
        var mapped = await account.ImportTextAsync(List, "--time-zone", "UTC", "--map", "email=Who", "--map", "joined=Came", "--map", "left=Went", "--profile", In("profile.json"));
        var remembered = await account.ImportTextAsync(List, "--profile", In("profile.json"));

        Assert.Equal((2, ""), (unknown.ExitCode, unknown.Output));
        Assert.Contains("--map", unknown.Error);
        Assert.Equal((0, ""), (mapped.ExitCode, mapped.Error));
        Assert.Equal((0, ""), (remembered.ExitCode, remembered.Error));
        Assert.Single(account.StoredStates);
    }

    [Theory]
    [InlineData("no json", "The profile is not JSON")]
    [InlineData("""{"version":2}""", "'version'")]
    public async Task A_profile_that_cannot_be_used_is_refused_before_anything_is_sent(string text, string problem)
    {
        await File.WriteAllTextAsync(In("profile.json"), text);

        var run = await CommandRun.Of("import", Account.PathOf("attended.csv"), "--event", "1", "--profile", In("profile.json"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("'--profile': ", run.Error);
        Assert.Contains(problem, run.Error);
    }

    [Theory]
    [InlineData("--map", "mail", "is not a mapping")]
    [InlineData("--map", "shoe=Size", "is not a field")]
    [InlineData("--date", "04.05.2026", "'--date' must be a day like")]
    [InlineData("--date-order", "american", "'--date-order' must be day-first or month-first")]
    [InlineData("--event-start", "18:00", "'--event-start' must be a time with its offset")]
    [InlineData("--complete", "true", "'--complete' needs '--external-account'")]
    public async Task An_option_that_cannot_be_used_says_what_is_accepted(string option, string value, string problem)
    {
        var run = await CommandRun.Of("import", Account.PathOf("attended.csv"), "--event", "1", option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(problem, run.Error);
    }

    [Fact]
    public async Task Numbers_for_programs_are_one_line_of_JSON()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync(Zoom, "--time-zone", "UTC", "--json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((1, 3, 1), (Number(json, "exitCode"), Number(json, "all", "confirmed"), Number(json, "all", "rejected")));
        Assert.Equal((2, 1), (Number(json, "states", "register", "confirmed"), Number(json, "states", "attend", "confirmed")));
        Assert.Contains("Zoom", run.Error);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("nobody,2026-05-04T18:00:00Z,2026-05-04T19:00:00Z\n", false)]
    public async Task An_event_is_completed_when_every_row_is_confirmed(string more, bool isCompleted)
    {
        await using var account = await Account.StartAsync();
        using var list = TemporaryFile.Of("email,joinedAt,leftAt\nada@example.com,2026-05-04T18:00:00Z,2026-05-04T19:00:00Z\n" + more);

        var run = await account.ImportAsync(
            list.Path, CancellationToken.None, "--event", "webinar-7", "--external-account", "acct-1", "--complete", "--event-start", "2026-05-04T18:00:00Z", "--event-end", "2026-05-04T20:00:00Z");

        Assert.Equal(isCompleted ? 0 : 1, run.ExitCode);
        Assert.Equal(isCompleted, run.Output.Contains(Messages.Completed));
        Assert.Equal(isCompleted, account.Writes.Any(path => path.EndsWith("/complete", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_deadline_holds_against_a_service_that_answers_with_errors()
    {
        await using var account = await Account.StartAsync();
        account.Server.Faults.Add(Fault.Refusal(500, """{"status":"error","message":"internal error"}"""), times: int.MaxValue);
        var clock = new MarketingEvents.Tests.WatchedClock();
        var work = CommandRun.Of(
            clock, "token", CancellationToken.None, "import", Account.PathOf("attended.csv"), "--event", $"{account.EventId}", "--base-url", account.Server.BaseAddress.AbsoluteUri, "--deadline", "30s");

        await clock.RunAsync(work);

        Assert.Equal(3, (await work).ExitCode);
        Assert.InRange(clock.GetUtcNow() - clock.Start, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(33));
    }

    [SharedFileTheory]
    [InlineData("01-zoom-webinar-2020.csv")]
    [InlineData("04-zoom-meeting-participants.csv")]
    [InlineData("06-teams-report-us.csv")]
    [InlineData("09-teams-de.csv")]
    [InlineData("10-google-meet.csv")]
    [InlineData("14-luma-guests.csv")]
    [InlineData("15-eventbrite.csv")]
    [InlineData("19-excel-sv.csv")]
    [InlineData("22-by-hand-rejoin.csv")]
    public async Task A_sample_of_a_platform_is_imported(string file)
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportAsync(
            Path.Combine(SharedFiles.Folder, file),
            "--time-zone", "UTC", "--date-order", "month-first", "--date", "2026-05-04", "--event-start", "2026-05-04T10:00:00Z", "--event-end", "2026-05-04T11:00:00Z", "--include-presenters");

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.DoesNotContain("unconfirmed 1", run.Output);
        Assert.NotEmpty(account.StoredStates);
    }

    private static int Number(JsonDocument json, params string[] path) => path.Aggregate(json.RootElement, (element, name) => element.GetProperty(name)).GetInt32();

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
