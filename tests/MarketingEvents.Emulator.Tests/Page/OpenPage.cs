using HubSpot.MarketingEvents.Emulator;
using PuppeteerSharp;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>The page of one emulator in a tab of its own. Waits end as soon as what is asked for is there.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private OpenPage(Bare bare, IPage tab)
    {
        Bare = bare;
        Tab = tab;
    }

    public Bare Bare { get; }

    public IPage Tab { get; }

    /// <summary>What the browser complained of: errors of scripts, refused sources, addresses elsewhere.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenPage> StartAsync(Chromium chromium, Func<Bare, Task>? prepareAsync = null, int width = 1440, string scheme = "light")
    {
        var bare = await Bare.StartAsync(options => options.TimeProvider = new EmulatorClock());
        await (prepareAsync?.Invoke(bare) ?? Task.CompletedTask);
        var tab = await chromium.Browser.NewPageAsync();
        var page = new OpenPage(bare, tab);
        tab.DefaultTimeout = 120_000;
        tab.PageError += (_, error) => page.Complaints.Add(error.Error.ToString() ?? "");
        tab.Console += (_, line) => page.Complaints.Add(line.Message.Text);
        tab.Request += (_, request) =>
        {
            if (!request.Request.Url.StartsWith(bare.Server.BaseAddress.ToString(), StringComparison.Ordinal))
            {
                page.Complaints.Add(request.Request.Url);
            }
        };
        await tab.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await tab.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
        await tab.GoToAsync(bare.Server.BaseAddress.ToString(), WaitUntilNavigation.DOMContentLoaded);
        await page.SeesAsync("#connection", "Connected");
        return page;
    }

    /// <summary>Waits until an element shows a text.</summary>
    public Task SeesAsync(string selector, string text)
        => Tab.WaitForFunctionAsync("(selector, text) => [...document.querySelectorAll(selector)].some(e => e.checkVisibility() && e.textContent.includes(text))", selector, text);

    public Task<string> TextAsync(string selector) => Tab.EvaluateFunctionAsync<string>("selector => document.querySelector(selector).innerText", selector);

    public Task<int> CountAsync(string selector) => Tab.EvaluateFunctionAsync<int>("selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).length", selector);

    public async ValueTask DisposeAsync()
    {
        await Tab.CloseAsync();
        await Bare.DisposeAsync();
    }
}
