using System.Text;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>The journal beside the file: the same command continues, and nothing else does.</summary>
public sealed class JournalTests : IDisposable
{
    private const int People = ImportFolder.People;

    private readonly ImportFolder _imports = new();

    private string List => _imports.List;

    private string Journal => _imports.Journal;

    public void Dispose() => _imports.Dispose();

    [Fact]
    public async Task The_journal_lies_beside_the_file_and_only_its_owner_can_read_it()
    {
        await using var account = await Account.StartAsync();

        var run = await _imports.RunAsync(account, "import", List, "--event", $"{account.EventId}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["list.csv", "list.csv.hubspot"], new DirectoryInfo(_imports.Path).GetFiles().Select(file => file.Name).Order());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Journal) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task An_import_that_is_over_shows_its_outcome_again_and_sends_nothing()
    {
        await using var account = await Account.StartAsync();
        var first = await account.ImportAsync(List, "--journal", Journal);
        var requests = account.Server.Requests.Count;

        var again = await account.ImportAsync(List, "--journal", Journal);

        Assert.Equal(first.Summary, again.Summary);
        Assert.Contains($"The import is continued: {People * 2} of {People * 2} were settled before.", again.Output);
        Assert.Equal(requests, account.Server.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_that_was_stopped_goes_on_with_what_is_missing(bool breaksConnection)
    {
        await using var account = await Account.StartAsync();
        using var stop = new CancellationTokenSource();
        var writes = 0;
        account.Server.Faults.Add(Fault.Reset(), int.MaxValue, request =>
        {
            if (request.Method == "POST" && ++writes == 3)
            {
                stop.Cancel();
            }

            return breaksConnection && writes == 3;
        });

        var first = await account.ImportAsync(List, stop.Token, "--event", $"{account.EventId}", "--journal", Journal);
        account.Server.Faults.Clear();
        var again = await account.ImportAsync(List, "--journal", Journal);

        Assert.Equal(1, first.ExitCode);
        Assert.StartsWith("Stopped before the end.", first.Error);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.All(Recorded(account), times => Assert.Equal(1, times.Value));
        Assert.Equal(People * 2, Recorded(account).Count);
    }

    [Fact]
    public async Task Rows_that_stayed_invisible_are_read_back_before_they_are_sent_again()
    {
        await using var account = await Account.StartAsync(options => options.EventBreakdownLag = options.ContactBreakdownLag = TimeSpan.FromMinutes(10));
        var first = await account.ImportAsync("attended.csv", "--state", "attend", "--deadline", "30s", "--journal", Journal);
        account.Server.Options.EventBreakdownLag = account.Server.Options.ContactBreakdownLag = TimeSpan.Zero;
        var writes = account.Writes.Count();

        var again = await account.ImportAsync("attended.csv", "--state", "attend", "--deadline", "30s", "--journal", Journal);

        Assert.Contains("unconfirmed 3", first.Lines);
        Assert.Contains("confirmed 3", again.Lines);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(writes, account.Writes.Count());
    }

    [Fact]
    public async Task A_file_that_has_changed_is_refused_until_the_import_is_begun_anew()
    {
        await using var account = await Account.StartAsync();
        await account.ImportAsync(List, "--journal", Journal);
        await File.WriteAllTextAsync(List, ImportFolder.Text(People + 1));

        var refused = await account.ImportAsync(List, "--journal", Journal);
        var anew = await account.ImportAsync(List, "--journal", Journal, "--restart");

        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("The file is not the one whose import into event", refused.Error);
        Assert.Contains("'--restart'", refused.Error);
        Assert.Equal((0, ""), (anew.ExitCode, anew.Error));
        Assert.Contains($"confirmed {(People + 1) * 2}", anew.Lines);
    }

    [Fact]
    public async Task Other_options_for_the_meaning_of_the_file_are_refused()
    {
        await using var account = await Account.StartAsync();
        await account.ImportAsync("local-times.csv", "--state", "attend", "--time-zone", "UTC", "--journal", Journal);

        var run = await account.ImportAsync("local-times.csv", "--state", "attend", "--time-zone", "Europe/Berlin", "--journal", Journal);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("with other options", run.Error);
    }

    [Fact]
    public async Task The_same_list_goes_to_two_events_with_one_journal()
    {
        await using var account = await Account.StartAsync();
        account.Server.AddEvent("acct-1", "webinar-8");

        await account.ImportAsync(List, "--journal", Journal);
        var other = await account.ImportAsync(List, CancellationToken.None, "--event", "webinar-8", "--external-account", "acct-1", "--journal", Journal);

        Assert.Equal((0, ""), (other.ExitCode, other.Error));
        Assert.Equal(People * 4, account.Server.Ledger.Entries.Count(entry => entry.Change == LedgerChange.AttendanceRecorded));
    }

    [Fact]
    public async Task A_second_process_on_the_same_journal_is_refused()
    {
        await using var account = await Account.StartAsync();
        using var taken = await JournalLock.TryTakeAsync(Journal, TimeProvider.System);

        var run = await account.ImportAsync(List, "--journal", Journal);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Another process imports with the journal 'list.csv.hubspot' now.", run.Error);
        Assert.Empty(account.Server.Requests);
    }

    [Fact]
    public async Task A_lock_that_changes_hands_is_never_with_two()
    {
        var holders = 0;
        var most = 0;
        var taken = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < 200; round++)
            {
                if (await JournalLock.TryTakeAsync(Journal, new LeapingClock()) is { } mine)
                {
                    InterlockedMax(ref most, Interlocked.Increment(ref holders));
                    Interlocked.Increment(ref taken);
                    await Task.Yield();
                    Interlocked.Decrement(ref holders);
                    mine.Dispose();
                }
            }
        })));

        Assert.Equal(1, most);
        Assert.True(taken > 0);
        Assert.False(File.Exists(Journal + ".lock"));
    }

    [Fact]
    public async Task Another_account_has_an_import_of_its_own()
    {
        await using var account = await Account.StartAsync();
        await account.ImportAsync(List, "--journal", Journal);
        var writes = account.Writes.Count();

        var other = await CommandRun.Of(account.Clock, "other-token", CancellationToken.None, "import", List, "--event", $"{account.EventId}", "--base-url", account.Server.BaseAddress.AbsoluteUri, "--journal", Journal);
        var status = await _imports.RunAsync(account, "status", Journal);

        Assert.Equal((0, ""), (other.ExitCode, other.Error));
        Assert.Contains(JournalMessages.IsOfOtherAccount, other.Lines);
        Assert.True(account.Writes.Count() > writes);
        Assert.Equal(2, status.Lines.Count(line => line.EndsWith("finished", StringComparison.Ordinal)));
        Assert.DoesNotContain("other-token", await File.ReadAllTextAsync(Journal, Encoding.Latin1));
    }

    [Theory]
    [InlineData("This is no database, and long enough to be looked at by one that reads a header of one hundred bytes: more than enough text.")]
    [InlineData("")]
    public async Task A_journal_that_is_damaged_is_named_and_nothing_is_sent(string text)
    {
        await using var account = await Account.StartAsync();
        await account.ImportAsync(List, "--journal", Journal);
        var bytes = await File.ReadAllBytesAsync(Journal);
        var damaged = text.Length > 0 ? Encoding.UTF8.GetBytes(text) : bytes.Select((value, index) => index < 100 ? value : (byte)0xA5).ToArray();
        await File.WriteAllBytesAsync(Journal, damaged);
        var requests = account.Server.Requests.Count;

        var run = await account.ImportAsync(List, "--journal", Journal);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("'list.csv.hubspot' is no journal of an import, or it is damaged", run.Error);
        Assert.Equal(requests, account.Server.Requests.Count);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Journal));
    }

    [Fact]
    public async Task A_list_from_standard_input_has_its_journal_in_the_state_folder()
    {
        await using var account = await Account.StartAsync();

        await _imports.RunAsync(account, "import", "-", "--event", $"{account.EventId}");
        var again = await _imports.RunAsync(account, "import", "-", "--event", $"{account.EventId}");

        Assert.Contains("The import is continued: 1 of 1 were settled before.", again.Output);
        Assert.Single(Directory.GetFiles(_imports.In("hubspot-events"), "*.hubspot"));
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_with_3_and_the_next_run_continues()
    {
        await using var account = await Account.StartAsync();
        account.Server.Options.Faults.Add(Fault.Refusal(401, "{}"), 1, request => request.Path.Contains("/attend/"));

        var first = await account.ImportAsync(List, "--journal", Journal);
        var again = await account.ImportAsync(List, "--journal", Journal);

        Assert.Equal(3, first.ExitCode);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains($"{People} of {People * 2} were settled before", again.Output);
    }

    private static Dictionary<string, int> Recorded(Account account) => account.Server.Ledger.Entries
        .Where(entry => entry.Change == LedgerChange.AttendanceRecorded)
        .GroupBy(entry => $"{entry.State} {entry.ContactId} {entry.OccurredAt:O}")
        .ToDictionary(entry => entry.Key, entry => entry.Count());

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; seen < value; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
