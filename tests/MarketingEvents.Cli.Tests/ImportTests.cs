using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli.Tests;

[UsesVerify]
public class ImportTests
{
    [Fact]
    public async Task A_list_that_is_confirmed_row_by_row_ends_with_0()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportAsync("attended.csv", "--state", "attend");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("confirmed 3", run.Lines);
        Assert.Equal(["ATTENDED", "ATTENDED", "ATTENDED"], account.StoredStates);
    }

    [Fact]
    public async Task A_list_with_faults_is_reported_line_by_line()
    {
        await using var account = await Account.StartAsync(options => options.UnknownContact = UnknownContactAnswer.SilentDrop);

        var run = await account.ImportAsync("mixed.csv");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        await Verifier.Verify(Scrubbed.CorrelationIds(run.Summary));
    }

    [Fact]
    public async Task States_are_recorded_in_the_order_register_attend_cancel()
    {
        await using var account = await Account.StartAsync();

        await account.ImportAsync("mixed.csv");

        var words = account.Writes.Select(path => path.Split('/')[^2]).ToList();
        Assert.Equal(words.OrderBy(word => Array.IndexOf(["register", "attend", "cancel"], word)), words);
        Assert.Equal(["attend", "cancel", "register"], words.Distinct().Order());
    }

    [Fact]
    public async Task A_state_from_outside_overrides_the_column()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync("state,email,interactionDateTime\nattend,ada@example.com,2026-05-01T10:00:00Z\n", "--state", "Cancel");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["CANCELLED"], account.StoredStates);
    }

    [Fact]
    public async Task Contacts_can_be_named_by_id()
    {
        await using var account = await Account.StartAsync();
        while (account.Server.AddContact($"{Guid.NewGuid():N}@example.com") < 269_269_281_527)
        {
        }

        var run = await account.ImportAsync("contact-ids.csv", "--state", "register");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("/create", Assert.Single(account.Writes));
    }

    [Fact]
    public async Task An_event_can_be_named_by_its_external_ids()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportAsync("attended.csv", CancellationToken.None, "--event", "webinar-7", "--external-account", "acct-1", "--state", "attend");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, account.StoredStates.Count());
    }

    [Fact]
    public async Task The_edition_is_part_of_every_address()
    {
        await using var account = await Account.StartAsync();

        await account.ImportAsync("attended.csv", "--state", "attend", "--edition", "2026-09");

        Assert.Equal(["2026-09"], account.Server.Requests.Select(request => request.Edition).Distinct());
    }

    [Fact]
    public async Task The_chunk_size_decides_how_many_requests_are_made()
    {
        await using var account = await Account.StartAsync();

        await account.ImportAsync("attended.csv", "--state", "attend", "--chunk-size", "2");

        Assert.Equal(2, account.Writes.Count());
    }

    [Fact]
    public async Task Rows_that_stay_invisible_are_unconfirmed_at_the_deadline()
    {
        await using var account = await Account.StartAsync(options => options.DropsEverything = true);

        var run = await account.ImportAsync("attended.csv", "--state", "attend", "--deadline", "30s");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("unconfirmed 3", run.Lines);
        Assert.InRange(account.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task A_row_that_hides_a_dropped_write_is_already_in_state()
    {
        await using var account = await Account.StartAsync(options => options.DropsAttendOfAttended = true);
        account.Server.AddParticipation(account.EventId, account.Server.AddContact("ada@example.com"), "ATTENDED", new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

        var run = await account.ImportAsync("attended.csv", "--state", "attend");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("already in state 1", run.Lines);
    }

    [Fact]
    public async Task Times_without_offset_need_a_time_zone()
    {
        await using var account = await Account.StartAsync();

        var without = await account.ImportAsync("local-times.csv", "--state", "attend");
        var with = await account.ImportAsync("local-times.csv", "--state", "attend", "--time-zone", "UTC");

        Assert.Equal((2, ""), (without.ExitCode, without.Output));
        Assert.Contains("(line 2, column 'Joined at'). Give it with '--time-zone'", without.Error);
        Assert.Equal(0, with.ExitCode);
    }

    [Fact]
    public async Task A_list_of_nobody_is_refused_without_a_request()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync("state,email\n");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Empty(account.Server.Requests);
    }

    [Fact]
    public async Task Running_twice_records_nothing_twice()
    {
        await using var account = await Account.StartAsync();

        await account.ImportAsync("attended.csv", "--state", "attend");
        var again = await account.ImportAsync("attended.csv", "--state", "attend");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(3, account.StoredStates.Count());
    }

    [Fact]
    public async Task Cancelling_prints_the_outcomes_known_so_far()
    {
        using var stop = new CancellationTokenSource();
        await using var account = await Account.StartAsync();
        account.Server.Options.Faults.Add(Fault.Reset(), 1, request =>
        {
            if (request.Path.Contains("/attend/"))
            {
                stop.Cancel();
            }

            return false;
        });

        var run = await account.ImportAsync("mixed.csv", stop.Token, "--event", $"{account.EventId}");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Stopped before the end.", run.Error);
        Assert.Contains("confirmed 3", run.Lines);
        Assert.DoesNotContain(account.Writes, path => path.Contains("/cancel/"));
    }
}
