using System.Text.Json;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>What 'status' says of journals.</summary>
public sealed class StatusTests : IDisposable
{
    private readonly ImportFolder _imports = new();

    private string List => _imports.List;

    private string Journal => _imports.Journal;

    public void Dispose() => _imports.Dispose();

    [Fact]
    public async Task Status_lists_imports_and_how_far_they_are()
    {
        await using var account = await Account.StartAsync();
        account.Server.Options.Faults.Add(Fault.Refusal(401, "{}"), 1, request => request.Path.Contains("/attend/"));
        await account.ImportAsync(List, "--journal", Journal);

        var stopped = await _imports.RunAsync(account, "status", _imports.Path);
        await account.ImportAsync(List, "--journal", Journal);
        var finished = await _imports.RunAsync(account, "status", List, "--json");

        Assert.Equal((0, ""), (stopped.ExitCode, stopped.Error));
        Assert.Matches($"list.csv +{account.EventId} .* 500 +250 +0 +0 +250 +stopped; the same command continues it", stopped.Lines[1]);
        using var json = JsonDocument.Parse(finished.Output);
        Assert.Equal((500, 0, 0), (Number(json, "confirmed"), Number(json, "open"), Number(json, "exitCode")));
    }

    [Fact]
    public async Task Status_tells_an_import_that_runs_from_one_that_was_cut_off()
    {
        await using var account = await Account.StartAsync();
        await account.ImportAsync(List, "--journal", Journal);
        var import = Assert.Single(await new ImportTable(Journal).ReadAsync());
        await new ImportTable(Journal).EndAsync(import.Import, null, null);

        var cut = await _imports.RunAsync(account, "status", Journal);
        using var taken = await JournalLock.TryTakeAsync(Journal, TimeProvider.System);
        var running = await _imports.RunAsync(account, "status", Journal);

        Assert.EndsWith("finished", cut.Lines[1]);
        Assert.EndsWith("running", running.Lines[1]);
    }

    [Fact]
    public async Task Status_of_something_else_says_what_is_accepted()
    {
        await using var account = await Account.StartAsync();

        var nothing = await _imports.RunAsync(account, "status", _imports.Path);
        var none = await _imports.RunAsync(account, "status", _imports.In("missing.csv"));

        Assert.Equal((0, JournalMessages.NoImports), (nothing.ExitCode, nothing.Output.TrimEnd()));
        Assert.Equal((2, "'missing.csv' is neither a journal of an import nor a folder."), (none.ExitCode, none.Error.TrimEnd()));
    }

    private static int Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt32();
}
