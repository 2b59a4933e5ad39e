using HubSpot.Benchmarks.Stub;
using HubSpot.MarketingEvents;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.Benchmarks.Contestants;

/// <summary>This SDK, with its whole pipeline: token, retries, time limits, log.</summary>
internal sealed class Ours : IContestant
{
    private readonly MarketingEventsClient _client;

    private Ours(MarketingEventsClient client) => _client = client;

    public static Ours Alone(StubHandler stub) => new(new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "token" }, stub));

    public static Ours InContainer(StubHandler stub)
    {
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(options => options.AccessToken = "token").ConfigurePrimaryHttpMessageHandler(() => stub);
        return new Ours(services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>());
    }

    public async Task<int> AttendAsync(IReadOnlyList<Stay> stays)
    {
        var inputs = new List<ContactIdSubscriber>(stays.Count);
        foreach (var stay in stays)
        {
            inputs.Add(new ContactIdSubscriber
            {
                Vid = stay.Vid,
                InteractionDateTime = stay.InteractionDateTime,
                Properties = { ["joinedAt"] = stay.JoinedAt, ["leftAt"] = stay.LeftAt },
            });
        }

        var batch = await _client.Attendance.CreateByContactIdAsync(863952588483, SubscriberState.Attend, new ContactIdSubscriberBatch { Inputs = inputs });
        return batch.Results!.Count;
    }

    public async Task<int> ReadPageAsync()
    {
        var page = await _client.Participations.GetBreakdownAsync(863952588483, new ParticipationsGetBreakdownQuery { Limit = 100 });
        return page.Results!.Count(row => row.Properties!.AttendanceState == AttendanceState.Attended);
    }

    public async Task<int> BeRefusedAsync()
    {
        try
        {
            await _client.Events.GetAsync(863952588483);
            return 0;
        }
        catch (HubSpotException refusal)
        {
            return refusal.Category!.Length;
        }
    }
}
