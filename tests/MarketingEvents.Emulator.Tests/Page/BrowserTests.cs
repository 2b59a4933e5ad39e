using Deque.AxeCore.Commons;
using PuppeteerSharp.Input;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>The page in a real browser, by clicking, typing and looking.</summary>
public class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";
    private const string AlmostASecond = """{"joinedAt":"2026-05-20T09:00:00.000Z","leftAt":"2026-05-20T09:00:00.999Z"}""";

    [ChromiumFact]
    public async Task Requests_are_pushed_with_what_they_stored_and_why_they_did_not()
    {
        await using var page = await OpenPage.StartAsync(chromium);

        await page.Bare.AttendAsync(AlmostASecond);
        await page.SeesAsync("#log .effect", "dropped: The stay is 999 ms");
        await page.Tab.ClickAsync("#log summary");
        await page.SeesAsync("#log td", "Stored nothing: The stay is 999 ms");
        var request = page.Bare.Server.Requests[^1];

        Assert.Contains(request.CorrelationId, await page.TextAsync("#log .whole"));
        Assert.Contains("\"leftAt\": \"2026-05-20T09:00:00.999Z\"", await page.TextAsync("#log pre"));
        Assert.Contains($"curl -X POST '{page.Bare.Server.BaseAddress}marketing/v3/marketing-events/", await page.TextAsync("#log pre[aria-label='As curl']"));
        Assert.Contains("\"vid\":", await page.TextAsync("#log pre[aria-label=Answer]"));
        Assert.Empty(page.Complaints);
    }

    [ChromiumFact]
    public async Task The_funnel_shows_what_is_stored_and_what_the_counters_still_say()
    {
        await using var page = await OpenPage.StartAsync(chromium, bare =>
        {
            bare.Server.Options.CounterLag = TimeSpan.FromHours(1);
            return bare.AttendAsync(Hour);
        });

        await page.SeesAsync("#lag", "attended 0");
        var before = await page.TextAsync("#funnel");
        await page.Tab.ClickAsync("#clock [data-seconds='3600']");
        await page.SeesAsync("#message", "The clock moved by 1 h.");
        await page.Tab.WaitForFunctionAsync("() => document.querySelector('#lag').textContent === ''");

        Assert.Matches(@"People\s+1\s+Registered\s+0\s+Attended\s+1\s+No-show\s+0\s+Cancelled\s+0", before.Replace("100 %", "", StringComparison.Ordinal).Replace("0 %", "", StringComparison.Ordinal));
        Assert.True((page.Bare.Server.Options.TimeProvider.GetUtcNow() - DateTimeOffset.UtcNow).TotalMinutes > 59);
    }

    [ChromiumFact]
    public async Task A_hundred_thousand_participants_are_filtered_and_paged()
    {
        await using var page = await OpenPage.StartAsync(chromium, bare =>
        {
            for (var number = 0; number < 100_000; number++)
            {
                bare.Server.AddParticipation(bare.ObjectId, bare.Server.AddContact($"person{number}@example.com"), number % 4 == 0 ? "ATTENDED" : "REGISTERED", Some.Noon);
            }

            return Task.CompletedTask;
        });

        await page.SeesAsync("#range", "1 to 50 of 100,000");
        await page.Tab.ClickAsync("#next");
        await page.SeesAsync("#range", "51 to 100 of 100,000");
        await page.Tab.SelectAsync("#filter select", "ATTENDED");
        await page.SeesAsync("#range", "1 to 50 of 25,000");
        await page.Tab.TypeAsync("#filter [name=search]", "person9996@");
        await page.SeesAsync("#range", "1 to 1 of 1");
        var found = await page.TextAsync("#participants");
        await page.Tab.TypeAsync("#filter [name=search]", "nobody");
        await page.SeesAsync("#range", "None fits the filter");

        Assert.Contains("person9996@example.com", found);
        Assert.Empty(page.Complaints);
    }

    [ChromiumFact]
    public async Task The_event_that_a_person_picked_stays_whatever_else_is_created()
    {
        await using var page = await OpenPage.StartAsync(chromium);
        await page.Tab.ClickAsync("#events button");

        for (var number = 0; number < 30; number++)
        {
            await page.Bare.PostAsync($"{Bare.V3}/events", $$"""{"eventName":"Newer {{number}}","eventOrganizer":"o","externalAccountId":"a","externalEventId":"n{{number}}"}""");
        }

        await page.SeesAsync("#events", "Newer 29");
        await page.SeesAsync("#event-ids", $"Object id {page.Bare.ObjectId}");
        await page.SeesAsync("#events", page.Bare.ObjectId.ToString());
    }

    [ChromiumFact]
    public async Task A_body_that_no_command_line_carries_comes_from_the_emulator()
    {
        await using var page = await OpenPage.StartAsync(chromium);
        byte[] body = [.. "{\"eventName\":\"caf"u8, 0xE9, .. "\"}"u8];

        await page.Bare.SendContentAsync(HttpMethod.Post, $"{Bare.V3}/events", new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });
        await page.SeesAsync("#log .effect", "not valid UTF-8");
        await page.Tab.ClickAsync("#log summary");
        await page.SeesAsync("#log .whole", "--data-binary @-");
        using var client = new HttpClient { BaseAddress = page.Bare.Server.BaseAddress };

        Assert.Contains("/_emulator/requests/1/body' | curl -X POST", await page.TextAsync("#log pre[aria-label='As curl']"));
        Assert.Equal(body, await client.GetByteArrayAsync("/_emulator/requests/1/body"));
    }

    [ChromiumFact]
    public async Task Faults_are_planned_strike_and_are_forgotten()
    {
        await using var page = await OpenPage.StartAsync(chromium);

        await page.Tab.SelectAsync("#fault [name=fault]", "serverError");
        await page.Tab.SelectAsync("#fault [name=method]", "POST");
        await page.Tab.ClickAsync("#fault [name=after]");
        await page.Tab.ClickAsync("#fault [name=times]", new ClickOptions { Count = 3 });
        await page.Tab.Keyboard.TypeAsync("2");
        await page.Tab.ClickAsync("#fault [type=submit]");
        await page.SeesAsync("#faults li", "answers 502 after the write, POST only 2 times");
        var read = await page.Bare.GetAsync(Bare.V3);
        var write = await page.Bare.AttendAsync(Hour);
        await page.SeesAsync("#log .effect", "fault: answers 502 after the write");
        await page.SeesAsync("#faults li", "1 time");
        await page.Tab.ClickAsync("#clear-faults");
        await page.Tab.WaitForFunctionAsync("() => document.querySelectorAll('#faults li').length === 0");

        Assert.Equal((200, 502, 1), (read.Status, write.Status, page.Bare.Server.StoredParticipations(page.Bare.ObjectId).Count));
        Assert.Equal(0, page.Bare.Server.Faults.Count);
    }

    [ChromiumFact]
    public async Task Reset_asks_first_and_forgets_everything()
    {
        await using var page = await OpenPage.StartAsync(chromium, bare => bare.AttendAsync(Hour));

        await page.SeesAsync("#participants", "ada@example.com");
        await page.Tab.ClickAsync("#reset");
        await page.Tab.ClickAsync("#confirm button[value=cancel]");
        var kept = page.Bare.Server.StoredParticipations(page.Bare.ObjectId).Count;
        await page.Tab.ClickAsync("#reset");
        await page.Tab.ClickAsync("#confirm button[value=reset]");
        await page.SeesAsync("#no-events", "No events yet");
        await page.SeesAsync("#log-hint", "Requests appear here");

        Assert.Equal((1, 0), (kept, page.Bare.Server.StoredParticipations(page.Bare.ObjectId).Count));
    }

    [ChromiumFact]
    public async Task What_stops_and_filters_the_log_is_reached_with_the_keyboard()
    {
        await using var page = await OpenPage.StartAsync(chromium);

        await page.Tab.FocusAsync("#pause");
        await page.Tab.Keyboard.PressAsync(Key.Enter);
        await page.Bare.GetAsync(Bare.V3);
        await page.Bare.GetAsync($"{Bare.V3}/0");
        await page.SeesAsync("#pause", "Resume (2 new)");
        var whilePaused = await page.CountAsync("#log li");
        await page.Tab.Keyboard.PressAsync(Key.Enter);
        await page.SeesAsync("#log .status", "400");
        await page.Tab.FocusAsync("#log-problems");
        await page.Tab.Keyboard.PressAsync(" ");
        var problems = await page.CountAsync("#log li");
        await page.Tab.FocusAsync("#log li:not([hidden]) summary");
        await page.Tab.Keyboard.PressAsync(Key.Enter);
        await page.SeesAsync("#log .whole", "Correlation id");

        Assert.Equal((0, 1), (whilePaused, problems));
    }

    [ChromiumFact]
    public async Task Nothing_that_a_request_says_becomes_markup()
    {
        const string Script = "<img src=x onerror=document.title='taken'>";
        await using var page = await OpenPage.StartAsync(chromium);

        await page.Bare.PostAsync($"{Bare.V3}/events", $$"""{"eventName":"{{Script}}","eventOrganizer":"o","externalAccountId":"a","externalEventId":"{{Script}}"}""");
        await page.Bare.GetAsync($"{Bare.V3}/events/{Uri.EscapeDataString(Script)}?externalAccountId={Script}");
        await page.SeesAsync("#events", Script);
        await page.Tab.ClickAsync("#log summary");
        await page.SeesAsync("#log .whole", "As curl");

        Assert.Equal(("HubSpot emulator", 0), (await page.Tab.GetTitleAsync(), await page.CountAsync("img")));
        Assert.Empty(page.Complaints);
    }

    [ChromiumFact]
    public async Task It_is_readable_for_all_in_light_and_dark_narrow_and_wide()
    {
        foreach (var (width, scheme) in new[] { (390, "light"), (1440, "light"), (390, "dark"), (1440, "dark") })
        {
            await using var page = await OpenPage.StartAsync(chromium, bare => bare.AttendAsync(AlmostASecond), width, scheme);
            await page.Bare.AttendAsync(Hour);
            await page.SeesAsync("#participants", "ada@example.com");
            await page.Tab.ClickAsync("#log li:last-child summary");
            await page.SeesAsync("#log .whole", "As curl");

            await page.Tab.EvaluateExpressionAsync(new BundledAxeScriptProvider().GetScript());
            var findings = await page.Tab.EvaluateFunctionAsync<string[]>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' '))");
            var overflow = await page.Tab.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth - innerWidth");

            Assert.True(findings.Length == 0, $"{width} {scheme}: {string.Join("; ", findings)}");
            Assert.True(overflow <= 0, $"{width} {scheme}: {overflow} pixels too wide");
            Assert.Empty(page.Complaints);
        }
    }
}
