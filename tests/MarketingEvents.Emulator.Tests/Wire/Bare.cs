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
        _client = server.Options.Port is null ? new HttpClient(server.CreateHandler()) : new HttpClient();
        _client.BaseAddress = server.BaseAddress;
    }

    public EmulatorServer Server { get; }

    public LeapingClock Clock { get; }

    public long ObjectId { get; }

    /// <summary>A server behind a socket.</summary>
    public static async Task<Bare> StartAsync(Action<EmulatorOptions>? behave = null)
    {
        var clock = new LeapingClock();
        var options = new EmulatorOptions { TimeProvider = clock };
        behave?.Invoke(options);
        return new Bare(await EmulatorServer.StartAsync(options), clock);
    }

    /// <summary>A server without a socket, which starts and answers faster.</summary>
    public static Task<Bare> InMemoryAsync(Action<EmulatorOptions>? behave = null) => StartAsync(options =>
    {
        options.Port = null;
        behave?.Invoke(options);
    });

    public Task<Answer> GetAsync(string path, string? token = "token") => SendAsync(HttpMethod.Get, path, null, token);

    public Task<Answer> PostAsync(string path, string body, string? token = "token") => SendAsync(HttpMethod.Post, path, body, token);

    public Task<Answer> SendAsync(HttpMethod method, string path, string? body, string? token = "token")
        => SendContentAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), token);

    public async Task<Answer> SendContentAsync(HttpMethod method, string path, HttpContent? body, string? token = "token")
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(),
            response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Posts one attendance by address.</summary>
    public Task<Answer> AttendAsync(string properties, long interactionDateTime = 1_779_267_600_000, string word = "attend")
        => PostAsync($"{V3}/{ObjectId}/attendance/{word}/email-create", $$"""{"inputs":[{"email":"ada@example.com","interactionDateTime":{{interactionDateTime}},"properties":{{properties}}}]}""");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }

    internal sealed record Answer(int Status, string? MediaType, string Body, IReadOnlyDictionary<string, string> Headers)
    {
        public JObject Json => JObject.Parse(Body);

        public string Message => (string?)Json["message"] ?? "";
    }
}
