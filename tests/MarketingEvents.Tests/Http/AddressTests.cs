namespace HubSpot.MarketingEvents.Tests;

public class AddressTests
{
    [Theory]
    [InlineData("v3", "https://api.hubapi.com/marketing/v3/marketing-events")]
    [InlineData("2025-09", "https://api.hubapi.com/marketing/marketing-events/2025-09")]
    [InlineData("2026-03", "https://api.hubapi.com/marketing/marketing-events/2026-03")]
    [InlineData("2026-09", "https://api.hubapi.com/marketing/marketing-events/2026-09")]
    public async Task The_edition_chooses_the_prefix_of_every_route(string edition, string prefix)
    {
        var sent = new SentRequests();
        var client = sent.Client(options => options.Edition = edition);

        await client.Events.ListAsync();
        await client.Participations.GetCountersAsync(7);

        Assert.Equal([$"GET {prefix}", $"GET {prefix}/participations/7"], sent.All.Select(request => request.Line));
    }

    [Fact]
    public async Task Values_in_paths_and_queries_are_escaped()
    {
        var sent = new SentRequests();

        await sent.Client().Events.GetAsync(new ExternalEventKey("acct&1=2", "a/b?c#d {externalEventId}"));

        Assert.Equal(
            "GET https://api.hubapi.com/marketing/v3/marketing-events/events/a%2Fb%3Fc%23d%20%7BexternalEventId%7D?externalAccountId=acct%261%3D2",
            sent.All[0].Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Values_that_vanish_from_a_path_are_refused(string value)
    {
        var sent = new SentRequests();

        await Assert.ThrowsAsync<ArgumentException>(() => sent.Client().Identifiers.FindAsync(value));

        Assert.Empty(sent.All);
    }

    [Fact]
    public async Task What_is_null_in_a_query_is_not_sent()
    {
        var sent = new SentRequests();

        await sent.Client().Participations.GetBreakdownAsync(7, new ParticipationsGetBreakdownQuery { State = AttendanceState.Attended, Limit = 100 });

        Assert.Equal("GET https://api.hubapi.com/marketing/v3/marketing-events/participations/7/breakdown?limit=100&state=ATTENDED", sent.All[0].Line);
    }

    [Fact]
    public async Task An_undefined_state_throws_instead_of_registering_somebody()
    {
        var sent = new SentRequests();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => sent.Client().Attendance.CreateByContactIdAsync(1, default, new ContactIdSubscriberBatch()));

        Assert.Empty(sent.All);
    }

    [Fact]
    public async Task A_base_address_with_a_path_keeps_it()
    {
        var sent = new SentRequests();

        await sent.Client(options => options.BaseAddress = new Uri("https://gateway.example.com/hubspot/")).Events.ListAsync();

        Assert.Equal("GET https://gateway.example.com/hubspot/marketing/v3/marketing-events", sent.All[0].Line);
    }

    [Fact]
    public async Task The_user_agent_names_the_sdk_and_its_version()
    {
        var sent = new SentRequests();

        await sent.Client().Events.ListAsync();

        Assert.Matches(@"^HubSpot\.MarketingEvents\.NET/\d+\.\d+\.\d+", sent.All[0].Headers["User-Agent"]);
    }
}
