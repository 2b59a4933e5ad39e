using PuppeteerSharp;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>One headless browser for the tests of a class, started by the first that asks.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IBrowser? _browser;

    /// <summary>Where the program is; null when it is not installed.</summary>
    internal static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser is not installed.");

    public async Task InitializeAsync()
    {
        if (Program is not null)
        {
            // A sandbox of its own is not possible for root, and the page is our own.
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"], ProtocolTimeout = 120_000 });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }
}
