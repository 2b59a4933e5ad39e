using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>The SDK and the emulator in one process on one leaping clock, with an event to record for.</summary>
internal sealed class Meeting : IAsyncDisposable
{
    private Meeting(EmulatorServer server, MarketingEventsClient client, LeapingClock clock)
    {
        Server = server;
        Client = client;
        Clock = clock;
        ObjectId = server.AddEvent("acct-1", "webinar-7");
    }

    public EmulatorServer Server { get; }

    public MarketingEventsClient Client { get; }

    public LeapingClock Clock { get; }

    public long ObjectId { get; }

    public EventKey Event => new(ObjectId);

    public Some Some { get; } = new();

    public IEnumerable<EmulatorRequest> Posts => Server.Requests.Where(request => request.Method == "POST");

    public IEnumerable<EmulatorRequest> Reads => Server.Requests.Where(request => request.Method == "GET");

    public static async Task<Meeting> StartAsync(Action<EmulatorOptions>? behave = null, Action<MarketingEventsOptions>? configure = null)
    {
        var clock = new LeapingClock();
        var behaviour = new EmulatorOptions { TimeProvider = clock };
        behave?.Invoke(behaviour);
        var server = await EmulatorServer.StartAsync(behaviour);
        var options = new MarketingEventsOptions { AccessToken = "token", BaseAddress = server.BaseAddress, TimeProvider = clock, AttemptTimeout = LeapingClock.NeverTimesOut };
        configure?.Invoke(options);
        return new Meeting(server, new MarketingEventsClient(options), clock);
    }

    public Attendee[] Attendees(SubscriberState state, int count) => [.. Enumerable.Range(0, count).Select(_ => Some.Attendee(state))];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
