using HubSpot.Benchmarks.Stock;
using HubSpot.Benchmarks.Stub;
using AttendClient = HubSpot.Benchmarks.Stock.Post__marketing_v3_marketing_events_objectId_attendance_subscriberState_createClient;
using EventClient = HubSpot.Benchmarks.Stock.Get__marketing_v3_marketing_events_objectIdClient;
using PageClient = HubSpot.Benchmarks.Stock.Get__marketing_v3_marketing_events_participations_marketingEventId_breakdownClient;

namespace HubSpot.Benchmarks.Contestants;

/// <summary>What NSwag generates from the same document with its own templates and settings. It has no pipeline at all.</summary>
internal sealed class StockClient(StubHandler stub) : IContestant
{
    private readonly HttpClient _http = new(stub);

    public async Task<int> AttendAsync(IReadOnlyList<Stay> stays)
    {
        var inputs = new List<MarketingEventSubscriber>(stays.Count);
        foreach (var stay in stays)
        {
            inputs.Add(new MarketingEventSubscriber
            {
                Vid = stay.Vid,
                InteractionDateTime = stay.InteractionDateTime,
                Properties = { ["joinedAt"] = stay.JoinedAt, ["leftAt"] = stay.LeftAt },
            });
        }

        var batch = await new AttendClient(_http).RecordByContactIdAsync("863952588483", "attend", new BatchInputMarketingEventSubscriber { Inputs = inputs });
        return batch.Results.Count;
    }

    public async Task<int> ReadPageAsync()
    {
        var page = await new PageClient(_http).GetParticipationsBreakdownByMarketingEventIdAsync(863952588483, null, null, 100, null);
        return page.Results.Count(row => row.Properties.AttendanceState == ParticipationPropertiesAttendanceState.ATTENDED);
    }

    public async Task<int> BeRefusedAsync()
    {
        try
        {
            await new EventClient(_http).GetByObjectIdAsync("863952588483");
            return 0;
        }
        catch (ApiException<Error> refusal)
        {
            return refusal.Result.Category.Length;
        }
    }
}
