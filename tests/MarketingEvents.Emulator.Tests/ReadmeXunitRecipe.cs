using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

// The recipe of README, compiled and run. ReadmeTests holds both texts against each other.
// sample: xunit
public sealed class HubSpotFixture : IAsyncLifetime
{
    private EmulatorServer? _emulator;

    public EmulatorServer Emulator => _emulator ?? throw new InvalidOperationException("xUnit starts the emulator before the first test.");

    public async Task InitializeAsync() => _emulator = await EmulatorServer.StartAsync(new EmulatorOptions
    {
        Port = null,                            // in memory
        EventBreakdownLag = TimeSpan.Zero,      // what is written is read at once
        ContactBreakdownLag = TimeSpan.Zero,
        CounterLag = TimeSpan.Zero,
    });

    public (MarketingEventsClient HubSpot, EmulatorAccount Account) NewAccount()
    {
        var token = Guid.NewGuid().ToString();
        var account = Emulator.AddAccount();
        account.AddToken(token);
        var options = new MarketingEventsOptions { AccessToken = token, FirstRetryWait = TimeSpan.FromMilliseconds(1) };
        return (new MarketingEventsClient(options, Emulator.CreateHandler()), account);
    }

    public async Task DisposeAsync() => await Emulator.DisposeAsync();
}

public class AttendanceSyncTests(HubSpotFixture fixture) : IClassFixture<HubSpotFixture>
{
    private static readonly DateTimeOffset Nine = new(2026, 5, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Whoever_attended_is_recorded_once()
    {
        var (hubspot, account) = fixture.NewAccount();
        using var _ = hubspot;
        var eventId = account.AddEvent("acct-1", "webinar-7");
        var contactId = account.AddContact("ada@example.com");

        var report = await hubspot.Recorder.RecordAttendedAsync(
            eventId,
            [Attendance.OfContact(contactId, Nine, Nine.AddHours(1))],
            new RecordingOptions { Polling = new PollOptions { FirstWait = TimeSpan.FromMilliseconds(1) } });

        report.ThrowIfNotConfirmed();
        Assert.Equal(1, account.Ledger.TimesRecorded(eventId, contactId, "attend"));
    }
}
// end
