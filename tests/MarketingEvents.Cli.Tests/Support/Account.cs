using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>An emulated account with one event, and the command that imports into it, on one leaping clock.</summary>
internal sealed class Account : IAsyncDisposable
{
    private readonly LeapingClock _clock;
    private readonly DateTimeOffset _begin;

    private Account(EmulatorServer server, LeapingClock clock)
    {
        Server = server;
        _clock = clock;
        _begin = clock.GetUtcNow();
        EventId = server.AddEvent("acct-1", "webinar-7");
    }

    public TimeProvider Clock => _clock;

    public EmulatorServer Server { get; }

    public long EventId { get; }

    /// <summary>How much time the command has waited.</summary>
    public TimeSpan Elapsed => _clock.GetUtcNow() - _begin;

    /// <summary>The routes of the writes so far, behind the event.</summary>
    public IEnumerable<string> Writes => Server.Requests.Where(request => request.Method == "POST").Select(request => request.Path);

    /// <summary>The states that are stored, in the order in which they came.</summary>
    public IEnumerable<string> StoredStates => Server.StoredParticipations(EventId).Select(row => row.State);

    public static async Task<Account> StartAsync(Action<EmulatorOptions>? behave = null)
    {
        var clock = new LeapingClock();
        var options = new EmulatorOptions { TimeProvider = clock };
        behave?.Invoke(options);
        return new Account(await EmulatorServer.StartAsync(options), clock);
    }

    /// <summary>Imports a file of the folder 'Data' into the event.</summary>
    public Task<CommandRun> ImportAsync(string file, params string[] more)
        => ImportAsync(file, CancellationToken.None, ["--event", $"{EventId}", .. more]);

    public Task<CommandRun> ImportAsync(string file, CancellationToken cancellationToken, params string[] more)
        => CommandRun.Of(_clock, "token", cancellationToken, ["import", PathOf(file), "--base-url", Server.BaseAddress.AbsoluteUri, .. more]);

    /// <summary>Runs any command on the account.</summary>
    public Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.Of(_clock, "token", CancellationToken.None, [.. arguments, "--base-url", Server.BaseAddress.AbsoluteUri]);

    /// <summary>Runs a command whose output may hold addresses, at a terminal when there is a width.</summary>
    public Task<CommandRun> RunDataAsync(int? width, params string[] arguments)
        => CommandRun.OfDataAsync(_clock, "token", CancellationToken.None, width, [.. arguments, "--base-url", Server.BaseAddress.AbsoluteUri]);

    /// <summary>Imports a list given as text.</summary>
    public async Task<CommandRun> ImportTextAsync(string text, params string[] more)
    {
        using var file = TemporaryFile.Of(text);
        return await ImportAsync(file.Path, more);
    }

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
