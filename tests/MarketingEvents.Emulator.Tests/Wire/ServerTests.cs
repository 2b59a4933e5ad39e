using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class ServerTests
{
    [Fact]
    public async Task Options_that_make_no_sense_are_all_named_at_the_start()
    {
        var options = new EmulatorOptions { AttendanceStatus = 404, LargestBatch = 0, CounterLag = TimeSpan.FromSeconds(-1) };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => EmulatorServer.StartAsync(options));

        Assert.Contains("AttendanceStatus", refusal.Message);
        Assert.Contains("LargestBatch", refusal.Message);
        Assert.Contains("CounterLag", refusal.Message);
    }

    [Fact]
    public async Task What_cannot_be_seeded_is_refused_at_once()
    {
        await using var server = await EmulatorServer.StartAsync();
        var ada = server.AddContact("ada@example.com");
        var bob = server.AddContact("bob@example.com");
        server.MergeContacts(ada, bob);

        Assert.Throws<ArgumentException>(() => server.MergeContacts(bob, ada));
        Assert.Throws<ArgumentException>(() => server.AddContact("ADA@example.com"));
        Assert.Throws<ArgumentException>(() => server.AddAlias(1, "x@example.com"));
        Assert.Throws<ArgumentException>(() => server.AddParticipation(server.AddEvent(), 1, "ATTENDED", Some.Noon));
        Assert.Throws<ArgumentException>(() => server.AddParticipation(1, ada, "ATTENDED", Some.Noon));
    }

    [Fact]
    public async Task The_correlation_id_of_a_refusal_is_that_of_its_header()
    {
        await using var server = await EmulatorServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer t");

        using var response = await client.GetAsync(Bare.V3 + "/0");

        Assert.Contains(Assert.Single(response.Headers.GetValues("x-hubspot-correlation-id")), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Servers_run_side_by_side()
    {
        await using var one = await EmulatorServer.StartAsync();
        await using var other = await EmulatorServer.StartAsync();

        Assert.NotEqual(one.BaseAddress, other.BaseAddress);
    }
}
