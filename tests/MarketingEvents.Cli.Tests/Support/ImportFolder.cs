namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>A folder with a list and, once it was imported, its journal beside it.</summary>
internal sealed class ImportFolder : IDisposable
{
    public const int People = 250;

    private readonly TemporaryFolder _folder = new();

    public ImportFolder() => File.WriteAllText(List, Text(People));

    public string Path => System.IO.Path.GetDirectoryName(List)!; // It is in the folder.

    public string List => In("list.csv");

    public string Journal => In("list.csv.hubspot");

    /// <summary>A list of so many people, each with a registration and an attendance.</summary>
    public static string Text(int people) => "email,registered,joined,left\n" + string.Concat(Enumerable.Range(1, people).Select(number =>
        $"person{number}@example.com,2026-05-01T10:00:00Z,2026-05-04T18:00:00Z,2026-05-04T19:00:{number % 60:00}Z\n"));

    public string In(string name) => _folder.PathOf(name);

    /// <summary>A run without the journal that other tests are given, and with its state folder here.</summary>
    public Task<CommandRun> RunAsync(Account account, params string[] arguments) => CommandRun.OfVariablesAsync(
        account.Clock, name => name switch { "HUBSPOT_ACCESS_TOKEN" => "token", "XDG_STATE_HOME" => Path, _ => null }, CancellationToken.None, width: null,
        arguments is ["import", ..] ? [.. arguments, "--base-url", account.Server.BaseAddress.AbsoluteUri] : arguments);

    public void Dispose() => _folder.Dispose();
}
