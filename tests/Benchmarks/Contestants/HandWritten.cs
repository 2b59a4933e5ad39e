using System.Net.Http.Json;
using System.Text.Json;
using HubSpot.Benchmarks.Stub;

namespace HubSpot.Benchmarks.Contestants;

/// <summary>What a careful programmer writes for these three calls alone, with System.Text.Json and its source generation.</summary>
internal sealed class HandWritten(StubHandler stub) : IContestant
{
    private const string Address = "https://api.hubapi.com/marketing/v3/marketing-events/";

    private readonly HttpClient _http = new(stub) { DefaultRequestHeaders = { { "Authorization", "Bearer token" }, { "Accept", "application/json" } } };

    public async Task<int> AttendAsync(IReadOnlyList<Stay> stays)
    {
        var inputs = new List<Subscriber>(stays.Count);
        foreach (var stay in stays)
        {
            inputs.Add(new Subscriber
            {
                Vid = stay.Vid,
                InteractionDateTime = stay.InteractionDateTime,
                Properties = new Dictionary<string, string> { ["joinedAt"] = stay.JoinedAt, ["leftAt"] = stay.LeftAt },
            });
        }

        using var content = JsonContent.Create(new SubscriberBatch { Inputs = inputs }, HandWrittenJson.Default.SubscriberBatch);
        using var response = await _http.PostAsync(Address + "863952588483/attendance/attend/create", content);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        var batch = await JsonSerializer.DeserializeAsync(stream, HandWrittenJson.Default.SubscriberBatchResult);
        return batch!.Results!.Count;
    }

    public async Task<int> ReadPageAsync()
    {
        using var response = await _http.GetAsync(Address + "participations/863952588483/breakdown?limit=100", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        var page = await JsonSerializer.DeserializeAsync(stream, HandWrittenJson.Default.ParticipationPage);
        return page!.Results!.Count(row => row.Properties!.AttendanceState == "ATTENDED");
    }

    public async Task<int> BeRefusedAsync()
    {
        try
        {
            using var response = await _http.GetAsync(Address + "863952588483", HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await response.Content.ReadAsStreamAsync();
            throw new Refusal(await JsonSerializer.DeserializeAsync(stream, HandWrittenJson.Default.ServiceError));
        }
        catch (Refusal refusal)
        {
            return refusal.Error!.Category!.Length;
        }
    }

    private sealed class Refusal(ServiceError? error) : Exception
    {
        public ServiceError? Error { get; } = error;
    }
}
