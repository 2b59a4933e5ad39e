using System.Net;
using System.Security.Cryptography;
using System.Text;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What happens when somebody attends an event that the account does not know.</summary>
public class CallbackTests
{
    private const string Attend = Bare.V3 + "/attendance/new%20event/attend/email-create?externalAccountId=acct-1";
    private const string Body = """{"inputs":[{"email":"ada@example.com","interactionDateTime":1779267600000,"properties":{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}}]}""";

    [Fact]
    public async Task The_app_is_asked_and_the_event_created_before_the_attendance_is_recorded()
    {
        var app = new App("""{"eventName":"Described","eventOrganizer":"Acme"}""");
        await using var bare = await StartAsync(app);

        var answer = await bare.PostAsync(Attend, Body);

        var found = await bare.GetAsync($"{Bare.V3}/events/new%20event?externalAccountId=acct-1");
        Assert.Equal((200, 1, "Described"), (answer.Status, answer.Json["results"]!.Count(), (string?)found.Json["eventName"]));
        Assert.Equal($"https://app.example.com/events/new%20event?appId={EmulatorServer.DefaultApp.Id}&externalAccountId=acct-1", app.Asked);
    }

    [Fact]
    public async Task The_request_carries_a_signature_of_version_3()
    {
        var app = new App("""{"eventName":"Described","eventOrganizer":"Acme"}""");
        await using var bare = await StartAsync(app);

        await bare.PostAsync(Attend, Body);

        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(EmulatorServer.DefaultApp.ClientSecret), Encoding.UTF8.GetBytes($"GET{app.Asked}{app.Timestamp}"));
        Assert.Equal($"{Some.Noon.ToUnixTimeMilliseconds()}", app.Timestamp);
        Assert.Equal(Convert.ToBase64String(signed), app.Signature);
    }

    [Theory]
    [InlineData("""{"eventName":"No organizer"}""", 200)]
    [InlineData("not JSON", 200)]
    [InlineData("""{"eventName":"N","eventOrganizer":"O"}""", 500)]
    public async Task An_answer_that_describes_nothing_leaves_the_event_unknown(string description, int status)
    {
        await using var bare = await StartAsync(new App(description) { Status = status });

        var answer = await bare.PostAsync(Attend, Body);

        Assert.Equal((404, "OBJECT_NOT_FOUND"), (answer.Status, (string?)answer.Json["category"]));
    }

    [Fact]
    public async Task Without_an_address_nobody_is_asked()
    {
        var app = new App("{}");
        await using var bare = await Bare.InMemoryAsync(options => options.CallbackHandler = app);

        var answer = await bare.PostAsync(Attend, Body);

        Assert.Equal(404, answer.Status);
        Assert.Null(app.Asked);
    }

    [Theory]
    [InlineData("https://app.example.com/no-placeholder")]
    [InlineData("http://app.example.com/%s")]
    [InlineData("/%s")]
    public async Task The_address_must_be_https_and_have_a_place_for_the_id(string url)
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/1000001/settings", $$"""{"eventDetailsUrl":"{{url}}"}""");

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Settings_that_nobody_made_are_not_found()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/1000001/settings");

        Assert.Equal(404, answer.Status);
    }

    private static async Task<Bare> StartAsync(App app)
    {
        var bare = await Bare.InMemoryAsync(options => options.CallbackHandler = app);
        var set = await bare.PostAsync($"{Bare.V3}/{EmulatorServer.DefaultApp.Id}/settings", """{"eventDetailsUrl":"https://app.example.com/events/%s"}""");
        Assert.Equal(200, set.Status);
        return bare;
    }

    private sealed class App(string description) : HttpMessageHandler
    {
        public int Status { get; init; } = 200;

        public string? Asked { get; private set; }

        public string? Timestamp { get; private set; }

        public string? Signature { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri!.AbsoluteUri;
            Timestamp = request.Headers.GetValues("X-HubSpot-Request-Timestamp").Single();
            Signature = request.Headers.GetValues("X-HubSpot-Signature-v3").Single();
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)Status) { Content = new StringContent(description) });
        }
    }
}
