using System.Net.Http.Headers;
using System.Text;
using HubSpot.MarketingEvents.Emulator;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>The emulator behind a bare HttpClient: what the wire shows, without the SDK.</summary>
internal sealed class Bare : IAsyncDisposable
{
    public const string V3 = "/marketing/v3/marketing-events";

    private readonly HttpClient _client;

    private Bare(EmulatorServer server, LeapingClock clock)
    {
        Server = server;
        Clock = clock;
        ObjectId = server.AddEvent("acct-1", "webinar-7");
        _client = new HttpClient { BaseAddress = server.BaseAddress };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token");
    }

    public EmulatorServer Server { get; }

    public LeapingClock Clock { get; }

    public long ObjectId { get; }

    public static async Task<Bare> StartAsync(Action<EmulatorOptions>? behave = null)
    {
        var clock = new LeapingClock();
        var options = new EmulatorOptions { TimeProvider = clock };
        behave?.Invoke(options);
        return new Bare(await EmulatorServer.StartAsync(options), clock);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await _client.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Posts one attendance by address.</summary>
    public Task<Answer> AttendAsync(string properties, long interactionDateTime = 1_779_267_600_000, string word = "attend")
        => PostAsync($"{V3}/{ObjectId}/attendance/{word}/email-create", $$"""{"inputs":[{"email":"ada@example.com","interactionDateTime":{{interactionDateTime}},"properties":{{properties}}}]}""");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }

    internal sealed record Answer(int Status, string? MediaType, string Body)
    {
        public JObject Json => JObject.Parse(Body);
    }
}
