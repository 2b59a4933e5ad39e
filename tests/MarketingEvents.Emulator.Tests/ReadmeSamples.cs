using System.Net;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>The code of README, compiled. ReadmeTests holds both texts against each other.</summary>
internal static class ReadmeSamples
{
    public static async Task ByContactIdAsync(string token, DateTimeOffset joined, DateTimeOffset left)
    {
        // sample: by-contact-id
        using var client = new MarketingEventsClient(token);

        var report = await client.Recorder.RecordAttendedAsync(
            863952588483,
            [Attendance.OfContact(269269281527, joined, left)]);

        foreach (var outcome in report.Outcomes)
        {
            Console.WriteLine($"{outcome.Index}: {outcome.Verdict} {outcome.Reason}");
        }
        // end
    }

    public static async Task ByEmailAsync(MarketingEventsClient client, DateTimeOffset joined, DateTimeOffset left)
    {
        // sample: by-email
        var report = await client.Recorder.RecordAttendedAsync(
            new ExternalEventKey("acct-1", "webinar-7"),
            [Attendance.OfEmail("ada@example.com", joined, left)]);

        report.ThrowIfNotConfirmed();
        // end
    }

    public static async Task StreamAsync(MarketingEventsClient client, long eventId, IAsyncEnumerable<Attendee> attendees)
    {
        // sample: stream
        await foreach (var outcome in client.Recorder.RecordStreamAsync(eventId, SubscriberState.Attend, attendees, new() { ChunksInFlight = 8 }))
        {
            Console.WriteLine($"{outcome.Index}: {outcome.Verdict} {outcome.Reason}");
        }
        // end
    }

    public static async Task<ContactIdSubscriberBatchResult> RawAsync(MarketingEventsClient client, DateTimeOffset joined)
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

        var batch = await client.Attendance.CreateByContactIdAsync(863952588483, SubscriberState.Attend, body);
        batch = await client.Poller.WaitAsync(batch);
        // end
        return batch;
    }

    public static async Task<int> EmulatorAsync(IReadOnlyList<Attendance> attendances)
    {
        // sample: emulator
        await using var server = await EmulatorServer.StartAsync();
        server.Options.Faults.Add(Fault.ResetAfterwards(), times: 1, request => request.Method == "POST");
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "any", BaseAddress = server.BaseAddress });

        var eventId = server.AddEvent("acct-1", "webinar-7");
        var report = await client.Recorder.RecordAttendedAsync(eventId, attendances);

        var stored = server.StoredParticipations(eventId);
        // end
        return report.Count(Verdict.Confirmed) + stored.Count;
    }

    public static async Task ConnectionsAsync(string token)
    {
        // sample: connections
        using var client = new MarketingEventsClient(
            new MarketingEventsOptions { AccessToken = token },
            new SocketsHttpHandler { Proxy = new WebProxy("http://proxy.example.com:8080"), AllowAutoRedirect = false });
        // end
        await client.Events.ListAsync();
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
}
