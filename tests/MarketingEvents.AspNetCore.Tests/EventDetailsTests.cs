using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.AspNetCore.Tests;

public class EventDetailsTests
{
    private static readonly EventDetailsAnswer Webinar = new()
    {
        EventName = "Webinar \u00FC",
        EventOrganizer = "Acme",
        EventType = "WEBINAR",
        EventDescription = "About",
        EventUrl = "https://example.com/7",
        EventCancelled = false,
        StartDateTime = new DateTimeOffset(2026, 5, 20, 11, 0, 0, 500, TimeSpan.FromHours(2)),
        EndDateTime = new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.FromHours(2)),
    };

    [Fact]
    public async Task The_answer_has_the_members_that_are_set()
    {
        await using var program = await StartAsync(_ => Webinar);

        var whole = await program.SendAsync(program.Signed(HttpMethod.Get, "/hubspot/event-details/webinar-7?appId=1&externalAccountId=acct-1"));

        Assert.Equal(200, whole.Status);
        Assert.Equal(
            """{"eventName":"Webinar \u00FC","eventOrganizer":"Acme","eventType":"WEBINAR","startDateTime":"2026-05-20T09:00:00.500Z","endDateTime":"2026-05-20T10:00:00.000Z","eventDescription":"About","eventUrl":"https://example.com/7","eventCancelled":false}""",
            whole.Body);
        Assert.Equal("""{"eventName":"N","eventOrganizer":"O"}""", System.Text.Encoding.UTF8.GetString(new EventDetailsAnswer { EventName = "N", EventOrganizer = "O" }.ToJson()));
    }

    [Theory]
    [InlineData("/webinar-7?appId=1&externalAccountId=acct-1", "acct-1", "webinar-7")]
    [InlineData("?externalEventId=webinar-7&appId=1&externalAccountId=acct-1", "acct-1", "webinar-7")]
    [InlineData("/?externalEventId=webinar-7&appId=1&externalAccountId=acct-1", "acct-1", "webinar-7")]
    [InlineData("/%C3%BC%20x?appId=1&externalAccountId=a%26b", "a&b", "\u00FC x")]
    [InlineData("/a%2Fb?externalAccountId=c%2Fd", "c/d", "a/b")]
    [InlineData("/a%252Fb?externalAccountId=acct-1", "acct-1", "a%2Fb")]
    [InlineData("/a/b?externalAccountId=acct-1", "acct-1", "a/b")]
    [InlineData("/8:00%3F?externalAccountId=acct-1", "acct-1", "8:00?")]
    public async Task The_event_is_named_by_path_or_query(string behindPattern, string account, string eventId)
    {
        ExternalEventKey? asked = null;
        await using var program = await StartAsync(key => (asked = key) is null ? null : Webinar);

        var target = "/hubspot/event-details" + behindPattern;
        var request = program.Request(HttpMethod.Get, target).SignV3(program.Address + target.Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal), [], program.Clock.GetUtcNow());

        Assert.Equal(200, (await program.SendAsync(request)).Status);
        Assert.Equal(new ExternalEventKey(account, eventId), asked);
    }

    [Theory]
    [InlineData("?externalAccountId=acct-1")]
    [InlineData("/webinar-7")]
    [InlineData("/webinar-7?externalAccountId=")]
    [InlineData("/webinar-7?externalAccountId=a&externalAccountId=b")]
    [InlineData("/webinar-7?externalAccountId=.")]
    public async Task A_request_that_names_no_event_is_refused(string behindPattern)
    {
        await using var program = await StartAsync(_ => throw new InvalidOperationException("not reached"));

        var answer = await program.SendAsync(program.Signed(HttpMethod.Get, "/hubspot/event-details" + behindPattern));

        Assert.Equal(400, answer.Status);
        Assert.Contains("'externalAccountId' in the query are required", answer.Body);
    }

    [Fact]
    public async Task An_event_that_the_program_does_not_know_is_not_found()
    {
        await using var program = await StartAsync(_ => null);

        Assert.Equal((404, ""), await program.SendAsync(program.Signed(HttpMethod.Get, "/hubspot/event-details/webinar-7?externalAccountId=acct-1")));
    }

    [Fact]
    public async Task Unsigned_requests_and_other_verbs_do_not_reach_the_handler()
    {
        await using var program = await StartAsync(_ => throw new InvalidOperationException("not reached"));

        Assert.Equal(401, (await program.SendAsync(program.Request(HttpMethod.Get, "/hubspot/event-details/webinar-7?externalAccountId=acct-1"))).Status);
        Assert.Equal(405, (await program.SendAsync(program.Signed(HttpMethod.Post, "/hubspot/event-details/webinar-7?externalAccountId=acct-1"))).Status);
    }

    [Fact]
    public async Task An_answer_that_HubSpot_would_not_take_is_a_failure_of_the_program()
    {
        await using var program = await StartAsync(_ => Webinar with { EventOrganizer = "" });

        Assert.Equal(500, (await program.SendAsync(program.Signed(HttpMethod.Get, "/hubspot/event-details/webinar-7?externalAccountId=acct-1"))).Status);
        Assert.Contains(program.Log, line => line.Contains("EventOrganizer must not be empty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_policy_for_all_endpoints_does_not_lock_HubSpot_out()
    {
        await using var program = await WebProgram.StartAsync(
            (app, program) =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapHubSpotEventDetails("/hubspot/event-details", program.Options, (_, _) => Task.FromResult<EventDetailsAnswer?>(Webinar));
                app.MapGet("/other", () => Results.Ok());
            },
            services =>
            {
                services.AddAuthentication().AddCookie();
                services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
            });

        Assert.Equal(200, (await program.SendAsync(program.Signed(HttpMethod.Get, "/hubspot/event-details/webinar-7?externalAccountId=acct-1"))).Status);
        Assert.NotEqual(200, (await program.SendAsync(program.Request(HttpMethod.Get, "/other"))).Status);
    }

    [Fact]
    public async Task A_handler_can_use_services_of_the_request()
    {
        await using var program = await WebProgram.StartAsync(
            (app, program) => app.MapHubSpotEventDetails(
                "/hubspot/event-details/", program.Options, async (services, key, _) => await Task.FromResult(Webinar with { EventName = services.GetRequiredService<Catalog>().NameOf(key) })),
            services => services.AddScoped<Catalog>());

        var answer = await program.SendAsync(program.Signed(HttpMethod.Get, "/hubspot/event-details/webinar-7?externalAccountId=acct-1"));

        Assert.Contains("acct-1/webinar-7", answer.Body);
    }

    [Fact]
    public void A_secret_must_be_given_when_the_endpoint_is_mapped()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Throws<ArgumentException>(() => app.MapHubSpotEventDetails("/x", "", async (ExternalEventKey key, CancellationToken ct) => await Task.FromResult<EventDetailsAnswer?>(null)));
    }

    // The emulator signs by itself: this holds two implementations against each other.
    [Theory]
    [InlineData("/%s", "webinar-7")]
    [InlineData("/%s", "8:00 (morning), d\u00FCll?/&=%2F+#!$'*;@")]
    [InlineData("?externalEventId=%s", "8:00 (morning), d\u00FCll?/&=%2F#!$'*;@")]
    public async Task An_attendance_of_an_unknown_event_creates_it_from_the_answer(string behindPattern, string eventId)
    {
        var webinar = new ExternalEventKey("acct-1", eventId);
        await using var program = await WebProgram.StartAsync((app, program) => app.MapHubSpotEventDetails(
            "/hubspot/event-details",
            new RequestSignatureOptions { ClientSecret = EmulatorServer.DefaultApp.ClientSecret, TimeProvider = program.Clock },
            (key, _) => Task.FromResult(key == webinar ? Webinar : null)));
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, AllowsHttpCallbacks = true, TimeProvider = program.Clock });
        using var hubspot = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "any", TimeProvider = program.Clock }, emulator.CreateHandler());
        await hubspot.Settings.UpdateAsync(EmulatorServer.DefaultApp.Id, new EventDetailsSettingsUpdate { EventDetailsUrl = $"{program.Address}/hubspot/event-details{behindPattern}" });

        var body = new EmailSubscriberBatch { Inputs = [new EmailSubscriber { Email = "ada@example.com", InteractionDateTime = program.Clock.GetUtcNow().ToUnixTimeMilliseconds() }] };
        await hubspot.Attendance.CreateByEmailAsync(webinar, SubscriberState.Register, body);

        Assert.Equal("Webinar \u00FC", (await hubspot.Events.GetAsync(webinar)).EventName);
    }

    private static Task<WebProgram> StartAsync(Func<ExternalEventKey, EventDetailsAnswer?> find)
        => WebProgram.StartAsync((app, program) => app.MapHubSpotEventDetails("/hubspot/event-details", program.Options, (key, _) => Task.FromResult(find(key))));

    private sealed class Catalog
    {
        public string NameOf(ExternalEventKey key) => key.ToString();
    }
}
