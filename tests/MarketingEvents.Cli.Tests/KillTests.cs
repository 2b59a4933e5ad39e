using System.Diagnostics;
using HubSpot.MarketingEvents.Emulator;
using HubSpot.MarketingEvents.Tests;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>Processes of the command that are killed (SIGKILL) at random moments and started again, compared with one that was not, by what the emulator recorded.</summary>
public sealed class KillTests : IDisposable
{
    private const int People = 3000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task An_import_that_is_killed_and_started_again_loses_nothing_and_sends_no_new_instant() => RunAsync(kills: 4, faults: 0);

    [CampaignFact]
    public Task An_import_that_is_killed_dozens_of_times_ends_as_one_that_was_not() => RunAsync(kills: 60, faults: 0);

    [CampaignFact]
    public Task An_import_that_is_killed_dozens_of_times_while_three_of_ten_calls_fail_ends_as_one_that_was_not() => RunAsync(kills: 40, faults: 0.3);

    private async Task RunAsync(int kills, double faults)
    {
        var list = Path.Combine(_folder.FullName, "list.csv");
        await File.WriteAllLinesAsync(list, ["email,registered,joined,left", .. Enumerable.Range(0, People).Select(Row)]);
        var random = new Random(kills);
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { EventBreakdownLag = TimeSpan.FromSeconds(0.5), KeptRequests = 1 });
        var eventId = server.AddEvent("acct-1", "webinar-7");
        // Slow enough that the kills hit all parts of an import.
        server.Faults.AddRandom(1, 1, request => request.Method == "POST", Fault.Delay(TimeSpan.FromMilliseconds(kills * 3)));
        if (faults > 0)
        {
            server.Faults.AddRandom(faults, 7, _ => true, Fault.ServerError(), Fault.Reset(), Fault.ResetAfterwards());
        }

        var killed = 0;
        for (var run = 0; run < kills; run++)
        {
            killed += await IsKilledAsync(Start(list, server, eventId), TimeSpan.FromMilliseconds(random.Next(300, 2500))) ? 1 : 0;
        }

        server.Faults.Clear();
        using var last = Start(list, server, eventId);
        var output = await last.StandardOutput.ReadToEndAsync();
        await last.WaitForExitAsync();

        Assert.True(last.ExitCode == 0, output);
        Assert.Contains($"confirmed {People * 2}", output);
        Assert.True(killed > 0, "No process lived long enough to be killed.");
        var recorded = server.Ledger.Entries.Where(entry => entry.Change == LedgerChange.AttendanceRecorded).Select(entry => (entry.State, entry.ContactId, entry.OccurredAt)).ToList();
        Assert.Equal(People * 2, recorded.Count);
        Assert.Equal(Enumerable.Range(0, People).SelectMany(Instants).Order(), recorded.Select(entry => entry.OccurredAt!.Value).Order()); // Recorded entries have one.
        Assert.All(recorded.GroupBy(entry => entry.ContactId), person => Assert.Equal(["register", "attend"], person.Select(entry => entry.State)));
    }

    private static async Task<bool> IsKilledAsync(Process process, TimeSpan after)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(after));
            var isAlive = !process.HasExited;
            process.Kill();
            await process.WaitForExitAsync();
            await output;
            return isAlive;
        }
    }

    private static Process Start(string list, EmulatorServer server, long eventId)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "HubSpot.MarketingEvents.Cli.dll"), "import", list, "--event", $"{eventId}", "--base-url", server.BaseAddress.AbsoluteUri })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HUBSPOT_ACCESS_TOKEN"] = "token";
        return Process.Start(start)!;
    }

    private static string Row(int number)
    {
        var instants = Instants(number).Select(instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return $"person{number}@example.com,{instants[0]},{instants[1]},2026-05-04T19:00:00Z";
    }

    private static DateTimeOffset[] Instants(int number) =>
        [new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero).AddMilliseconds(number), new DateTimeOffset(2026, 5, 4, 17, 0, 0, TimeSpan.Zero).AddMilliseconds(number)];
}
