using System.Data.Common;
using System.Net;
using HubSpot.MarketingEvents.AspNetCore;
using HubSpot.MarketingEvents.Delivery;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions.Authentication;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>The code of README, compiled. ReadmeTests holds both texts against each other.</summary>
internal static class ReadmeSamples
{
    public static async Task FirstContactAsync(string token, DateTimeOffset joined, DateTimeOffset left)
    {
        // sample: first-contact
        using var hubspot = new MarketingEventsClient(token);

        var webinar = new ExternalEventKey(accountId: "acct-1", eventId: "webinar-7");
        await hubspot.Events.CreateAsync(new EventCreateRequest
        {
            ExternalAccountId = webinar.AccountId,
            ExternalEventId = webinar.EventId,
            EventName = "Webinar 7",
            EventOrganizer = "Acme",
        });

        var report = await hubspot.Recorder.RecordAttendedAsync(
            webinar,
            [Attendance.OfEmail("ada@example.com", joined, left)]);

        report.ThrowIfNotConfirmed();
        // end
    }

    public static async Task OutcomesAsync(MarketingEventsClient hubspot, DateTimeOffset joined, DateTimeOffset left)
    {
        // sample: outcomes
        var report = await hubspot.Recorder.RecordAttendedAsync(
            863952588483,
            [Attendance.OfContact(269269281527, joined, left)]);

        foreach (var outcome in report.Outcomes)
        {
            Console.WriteLine($"{outcome.Index}: {outcome.Verdict} {outcome.Reason}");
        }
        // end
    }

    public static async Task OptionsAsync(
        MarketingEventsClient hubspot, long eventId, IReadOnlyList<Registration> registrations, IProgress<RecordingProgress> progress, CancellationToken cancellationToken)
    {
        // sample: recording-options
        var report = await hubspot.Recorder.RecordRegisteredAsync(
            eventId, registrations, new RecordingOptions { ChunkSize = 50, Progress = progress }, cancellationToken);
        // end
        report.ThrowIfNotConfirmed();
    }

    public static async Task CallOptionsAsync(MarketingEventsClient hubspot, long eventId, IReadOnlyList<Registration> registrations)
    {
        // sample: call-options
        var patient = hubspot.With(new() { Retries = 10, TotalTimeout = TimeSpan.FromHours(1), Priority = CallPriority.Low });
        var report = await patient.Recorder.RecordRegisteredAsync(eventId, registrations);
        // end
        report.ThrowIfNotConfirmed();
    }

    public static async Task<JToken?> FreeCallAsync(MarketingEventsClient hubspot, CancellationToken cancellationToken)
    {
        // sample: free-call
        JToken? answer = await hubspot.SendAsync<JToken>(HttpMethod.Get, "/participations/7/something-new", cancellationToken: cancellationToken);
        // end
        return answer;
    }

    public static void RateLimit(IServiceCollection services, string token)
    {
        // sample: rate-limit
        services.AddHubSpotMarketingEvents(options =>
        {
            options.AccessToken = token;
            options.RateLimit = RateLimits.PrivateAppProfessional;
        });
        // end
    }

    public static void SharedLimit(IServiceCollection services, string token, StackExchange.Redis.IConnectionMultiplexer redis)
    {
        // sample: shared-limit
        services
            .AddHubSpotMarketingEvents("acme", options =>
            {
                options.AccessToken = token;
                options.RateLimit = RateLimits.PrivateAppProfessional;
            })
            .ShareRateLimit(redis, options => options.Fallback = new RateLimit(60, TimeSpan.FromSeconds(10)));
        // end
    }

    public static void RegisterOutbox(IServiceCollection services, IConfiguration configuration)
    {
        // sample: outbox
        services.AddHubSpotMarketingEvents("acme", configuration.GetSection("HubSpot:Acme"));
        services.AddHubSpotOutbox(outbox => outbox.UseSqlite("outbox.db"));   // or UsePostgreSql(connectionString)
        services.AddHealthChecks().AddHubSpotOutbox();
        // end
    }

    public static void Health(IServiceCollection services)
    {
        // sample: health
        services.AddHealthChecks().AddHubSpotMarketingEvents().AddHubSpotMarketingEvents("acme");
        // end
    }

    public static async Task EnqueueAsync(
        Outbox outbox, EventKey webinar, DateTimeOffset joined, DateTimeOffset left, DbTransaction transaction, string? cursor, Action<string?> save, CancellationToken cancellationToken)
    {
        // sample: enqueue
        var attendee = Attendee.OfEmail("ada@example.com") with { JoinedAt = joined, LeftAt = left };
        await outbox.EnqueueAsync("acme", webinar, SubscriberState.Attend, [attendee], transaction, cancellationToken);
        // end
        // sample: outbox-outcomes
        await foreach (var entry in outbox.WatchAsync(after: cursor, cancellationToken))
        {
            Console.WriteLine($"{entry.Attendee.ContactId}: {entry.Verdict} {entry.Reason}");
            save(entry.Cursor);
        }
        // end
    }

    public static async Task KeysAsync(MarketingEventsClient hubspot)
    {
        // sample: keys
        EventKey byId = 863952588483;
        EventKey byPair = new ExternalEventKey(accountId: "acct-1", eventId: "webinar-7");

        AttendanceCounters counters = await hubspot.Participations.GetCountersAsync(byId);
        EventDetailsByObjectId details = await hubspot.Events.GetAsync(863952588483);
        EventDetails sameByPair = await hubspot.Events.GetAsync(new ExternalEventKey("acct-1", "webinar-7"));
        // end
        Console.WriteLine($"{counters.Attended} {details.EventName} {sameByPair.EventName} {byPair}");
    }

    public static async Task PagesAsync(MarketingEventsClient hubspot, EventKey webinar, string? cursor, Action<string?> save, CancellationToken cancellationToken)
    {
        // sample: paging
        await foreach (var row in hubspot.Participations.EnumerateBreakdownAsync(webinar, new() { State = AttendanceState.Attended }, cancellationToken))
        {
            Console.WriteLine($"{row.Associations?.Contact?.ContactId}: {row.Properties?.OccurredAt:u}");
        }

        await foreach (var page in hubspot.Events.EnumerateAsync().AsPages(after: cursor))
        {
            save(page.Paging?.Next?.After);
        }

        ParticipationPage first = await hubspot.Participations.GetBreakdownAsync(webinar, new() { Limit = 10 });
        // end
        Console.WriteLine(first.Total);
    }

    public static async Task<bool> FailuresAsync(MarketingEventsClient hubspot, EventCreateRequest request)
    {
        // sample: failures
        try
        {
            await hubspot.Events.CreateAsync(request);
        }
        catch (HubSpotException e) when (e.ExistingObjectId is { } existing)
        {
            await hubspot.Events.GetAsync(existing);
        }
        catch (HubSpotException e) when (e.RequiredScopes.Count > 0)
        {
            Console.WriteLine($"The token lacks one of: {string.Join(", ", e.RequiredScopes)}");
        }
        catch (HubSpotException e) when (e.MayHaveTakenEffect)
        {
            Console.WriteLine($"Read the event before creating it again: {e.Message}");
        }
        // end
        return true;
    }

    public static async Task StreamAsync(MarketingEventsClient hubspot, long eventId, IAsyncEnumerable<Attendee> attendees)
    {
        // sample: stream
        await foreach (var outcome in hubspot.Recorder.RecordStreamAsync(eventId, SubscriberState.Attend, attendees, new() { ChunksInFlight = 8 }))
        {
            Console.WriteLine($"{outcome.Index}: {outcome.Verdict} {outcome.Reason}");
        }
        // end
    }

    public static async Task<ContactIdSubscriberBatchResult> RawAsync(MarketingEventsClient hubspot, DateTimeOffset joined)
    {
        // sample: raw
        var body = new ContactIdSubscriberBatch
        {
            Inputs =
            [
                new ContactIdSubscriber
                {
                    Vid = 269269281527,
                    InteractionDateTime = joined.ToUnixTimeMilliseconds(),
                    Properties = new Dictionary<string, string>
                    {
                        ["joinedAt"] = "2026-11-24T09:00:00.000Z",
                        ["leftAt"] = "2026-11-24T10:00:00.000Z",
                    },
                },
            ],
        };

        var batch = await hubspot.Attendance.CreateByContactIdAsync(863952588483, SubscriberState.Attend, body);
        batch = await hubspot.Poller.WaitAsync(batch);

        HubSpotResponse<AttendanceCounters> raw = await hubspot.Participations.GetCountersWithResponseAsync(863952588483);
        // end
        Console.WriteLine(raw.StatusCode);
        return batch;
    }

    public static async Task<int> EmulatorAsync(DateTimeOffset joined, DateTimeOffset left)
    {
        // sample: emulator
        await using var emulator = await EmulatorServer.StartAsync();
        emulator.Faults.Add(Fault.ResetAfterwards(), times: 1, request => request.Method == "POST");
        using var hubspot = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "any" }, emulator.CreateHandler());

        var eventId = emulator.AddEvent("acct-1", "webinar-7");
        var contactId = emulator.AddContact("ada@example.com");
        var report = await hubspot.Recorder.RecordAttendedAsync(eventId, [Attendance.OfContact(contactId, joined, left)]);

        var timesRecorded = emulator.Ledger.TimesRecorded(eventId, contactId, "attend");
        // end
        return report.Count(Verdict.Confirmed) + timesRecorded;
    }

    public static async Task ConnectionsAsync(string token)
    {
        // sample: connections
        using var hubspot = new MarketingEventsClient(
            new MarketingEventsOptions { AccessToken = token },
            new SocketsHttpHandler { Proxy = new WebProxy("http://proxy.example.com:8080"), AllowAutoRedirect = false });
        // end
        await hubspot.Events.ListAsync();
    }

    public static string Models(string json)
    {
        // sample: models
        var page = JsonConvert.DeserializeObject<ParticipationPage>(json)!;
        var attended = page.Results!.Count(row => row.Properties?.AttendanceState == AttendanceState.Attended);
        var again = JsonConvert.SerializeObject(page);
        // end
        return attended + again;
    }

    public static void Container(IServiceCollection services, string token)
    {
        // sample: container
        services.AddHubSpotMarketingEvents(options =>
        {
            options.AccessToken = token;
            options.Edition = Editions.March2026;
        });
        // end
    }

    public static MarketingEventsClient Accounts(IServiceCollection services, IConfiguration configuration, Func<IServiceCollection, IServiceProvider> build)
    {
        // sample: accounts
        services.AddHubSpotMarketingEvents("acme", configuration.GetSection("HubSpot:Acme"));
        services.AddHubSpotMarketingEvents("umbrella", configuration.GetSection("HubSpot:Umbrella"));
        // end
        var provider = build(services);
        // sample: account
        var acme = provider.GetRequiredKeyedService<MarketingEventsClient>("acme");
        // end
        return acme;
    }

    public static void EventDetails(WebApplication app, string clientSecret, Catalog catalog)
    {
        // sample: event-details
        app.MapHubSpotEventDetails("/hubspot/event-details", clientSecret, async (ExternalEventKey key, CancellationToken ct) => await catalog.FindAsync(key, ct));
        // end
    }

    public static async Task EventDetailsAddressAsync(MarketingEventsClient hubspot, long appId)
    {
        // sample: event-details-address
        await hubspot.Settings.UpdateAsync(appId, new EventDetailsSettingsUpdate { EventDetailsUrl = "https://app.example.com/hubspot/event-details/%s" });
        // end
    }

    public static void SignedEndpoint(WebApplication app, string clientSecret, List<WebhookEvent> queue)
    {
        // sample: signed-endpoint
        app.MapPost("/webhooks", (WebhookEvent[] events) => queue.AddRange(events))
            .RequireHubSpotSignature(new RequestSignatureOptions { ClientSecret = clientSecret, PublicAddress = new Uri("https://app.example.com/hubspot") });
        // end
    }

    public abstract class Catalog
    {
        public abstract Task<EventDetailsAnswer?> FindAsync(ExternalEventKey key, CancellationToken cancellationToken);
    }

    public sealed record WebhookEvent(long EventId);

    public static async Task<Uri> InstallAsync(string clientId, string clientSecret, string state, string code, IOAuthTokenStore store, CancellationToken cancellationToken)
    {
        // sample: install
        using var oauth = new OAuthClient(new OAuthOptions { ClientId = clientId, ClientSecret = clientSecret, RedirectUri = new Uri("https://app.example.com/installed") });

        Uri install = oauth.GetInstallUri(["crm.objects.marketing_events.read", "crm.objects.marketing_events.write"], state);

        OAuthTokens tokens = await oauth.ExchangeCodeAsync(code, cancellationToken);
        await store.SaveAsync($"portal-{tokens.HubId}", tokens, cancellationToken);
        // end
        return install;
    }

    public static async Task OAuthAsync(OAuthClient oauth, IOAuthTokenStore store)
    {
        // sample: oauth
        using var hubspot = new MarketingEventsClient(new OAuthAccessTokenProvider(oauth, store, "portal-4711"));
        // end
        await hubspot.Events.ListAsync();
    }

    public static MarketingEventsClient ManyAccounts(IServiceCollection services, string clientId, string clientSecret, Func<IServiceCollection, IServiceProvider> build)
    {
        // sample: many-accounts
        services.AddHubSpotMarketingEventsAccounts<PortalTokens>(oauth =>
        {
            oauth.ClientId = clientId;
            oauth.ClientSecret = clientSecret;
        });
        // end
        var provider = build(services);
        // sample: portal
        MarketingEventsClient portal = provider.GetRequiredService<HubSpotAccounts>().Get("portal-4711");
        // end
        return portal;
    }

    public abstract class PortalTokens : IOAuthTokenStore
    {
        public abstract Task<OAuthTokens?> LoadAsync(string account, CancellationToken cancellationToken = default);

        public abstract Task SaveAsync(string account, OAuthTokens tokens, CancellationToken cancellationToken = default);
    }

    // sample: token-provider
    public sealed class AcmeTokens(TokenCache cache) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new(["api.hubapi.com"]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? context = null, CancellationToken cancellationToken = default)
            => context?.ContainsKey(AccessTokenContext.RefusedToken) == true ? cache.RefreshAsync(cancellationToken) : cache.GetAsync(cancellationToken);
    }
    // end

    public abstract class TokenCache
    {
        public abstract Task<string> GetAsync(CancellationToken cancellationToken);

        public abstract Task<string> RefreshAsync(CancellationToken cancellationToken);
    }

    // sample: unit-test
    private sealed class NoEvents : EventsClient
    {
        public override Task<EventDetails> GetAsync(ExternalEventKey key, CancellationToken cancellationToken = default)
            => throw MarketingEventsModelFactory.HubSpotException(404, new ServiceError { Category = "OBJECT_NOT_FOUND" });
    }

    private sealed class FakeHubSpot : MarketingEventsClient
    {
        public override EventsClient Events { get; } = new NoEvents();
    }
    // end

    public static MarketingEventsClient Fake() => new FakeHubSpot();
}
