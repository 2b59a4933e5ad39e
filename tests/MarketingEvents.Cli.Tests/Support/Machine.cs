using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>A user's machine: environment, configuration folder, keyboard and browser. What the command shows there never holds one of the secrets.</summary>
internal sealed class Machine(TimeProvider clock) : IDisposable
{
    private readonly DirectoryInfo _configuration = Directory.CreateTempSubdirectory("config-");

    /// <summary>What must never be shown.</summary>
    public List<string> Secrets { get; } = [];

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What is typed when nothing is shown; null when there is no keyboard.</summary>
    public string? Typed { get; set; }

    /// <summary>What the browser does with an address.</summary>
    public Action<Uri> Browser { get; set; } = _ => { };

    /// <summary>The folder of the command in the configuration.</summary>
    public string Folder => Path.Combine(_configuration.FullName, "hubspot-events");

    public IReadOnlyList<string> Files => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path))] : [];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task<CommandRun> RunAsync(params string[] arguments) => RunAsync(input: "", arguments);

    public async Task<CommandRun> RunAsync(string input, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), IsTerminal: false, Variable, clock)
        {
            ReadHidden = Typed is { } typed ? () => typed : null,
            OpenBrowser = Browser,
        };

        var exitCode = await Program.RunAsync(arguments, surroundings, CancellationToken.None);

        Assert.DoesNotContain(Secrets, secret => $"{output}{error}".Contains(secret, StringComparison.Ordinal));
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => _configuration.Delete(recursive: true);

    private string? Variable(string name) => name is "XDG_CONFIG_HOME" or "APPDATA" ? _configuration.FullName : Variables.GetValueOrDefault(name);
}
