using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace HubSpot.MarketingEvents.AspNetCore.Tests;

/// <summary>What the health check says of an account, against the emulator.</summary>
public class HealthCheckTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_account_that_works_is_healthy_and_tells_what_is_left_of_its_limits()
    {
        await using var emulator = await StartAsync(options => options.RateLimits = new EmulatorRateLimits { PerTenSeconds = 190, PerDay = 1000 });

        var result = await CheckAsync(emulator);

        Assert.Equal(HealthStatus.Healthy, result.Status);
        Assert.Equal((189L, 190L, 999L, 1000L), (result.Data["callsLeft"], result.Data["callsPerWindow"], result.Data["callsLeftToday"], result.Data["callsPerDay"]));
    }

    [Theory]
    [InlineData("crm.objects.marketing_events.read", "crm.objects.marketing_events.write")]
    [InlineData("crm.objects.marketing_events.write", "crm.objects.marketing_events.read")]
    public async Task A_token_without_a_scope_is_degraded_and_names_it(string granted, string missing)
    {
        await using var emulator = await StartAsync();
        emulator.Account.AddToken("narrow", new EmulatorTokenOptions { Scopes = [granted] });

        var result = await CheckAsync(emulator, "narrow");

        Assert.Equal((HealthStatus.Degraded, (object)missing), (result.Status, result.Data["missingScopes"]));
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_unhealthy_and_not_shown()
    {
        await using var emulator = await StartAsync(options => options.AcceptedToken = "another");

        var result = await CheckAsync(emulator, "secret-token");

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("401", result.Description);
        Assert.DoesNotContain("secret-token", result.Description);
    }

    [Fact]
    public async Task A_service_that_fails_or_does_not_answer_is_unhealthy_at_once()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.AddScript([Fault.Page(502), Fault.Reset()]);

        var failing = await CheckAsync(emulator);
        var silent = await CheckAsync(emulator);

        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Unhealthy, 2), (failing.Status, silent.Status, emulator.Requests.Count));
    }

    [Fact]
    public async Task A_limit_that_is_reached_is_degraded_until_it_ends()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(Fault.DailyLimit(), times: 1);

        var result = await CheckAsync(emulator);

        Assert.Equal(HealthStatus.Degraded, result.Status);
        Assert.Contains("2026-05-21 00:00:00 UTC", result.Description);
    }

    [Fact]
    public async Task Little_that_is_left_of_the_day_is_degraded()
    {
        await using var emulator = await StartAsync(options => options.RateLimits = new EmulatorRateLimits { PerDay = 21 });
        for (var check = 0; check < 9; check++)
        {
            Assert.Equal(HealthStatus.Healthy, (await CheckAsync(emulator)).Status);
        }

        var result = await CheckAsync(emulator);

        Assert.Equal((HealthStatus.Degraded, (object)2L), (result.Status, result.Data["callsLeftToday"]));
    }

    [Fact]
    public async Task Accounts_of_a_container_are_checked_by_their_names()
    {
        await using var emulator = await StartAsync(options => options.AcceptedToken = "good");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddHubSpotMarketingEvents(options => Configure(options, "good")).ConfigurePrimaryHttpMessageHandler(() => emulator.CreateHandler());
        services.AddHubSpotMarketingEvents("acme", options => Configure(options, "bad")).ConfigurePrimaryHttpMessageHandler(() => emulator.CreateHandler());
        services.AddHealthChecks().AddHubSpotMarketingEvents().AddHubSpotMarketingEvents("acme", ["ready"]);
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Unhealthy), (report.Entries["hubspot"].Status, report.Entries["hubspot-acme"].Status));
        Assert.Equal(["ready"], report.Entries["hubspot-acme"].Tags);
    }

    private Task<EmulatorServer> StartAsync(Action<EmulatorOptions>? behave = null)
    {
        var options = new EmulatorOptions { Port = null, TimeProvider = _clock };
        behave?.Invoke(options);
        return EmulatorServer.StartAsync(options);
    }

    private void Configure(MarketingEventsOptions options, string token) => (options.AccessToken, options.TimeProvider) = (token, _clock);

    private async Task<HealthCheckResult> CheckAsync(EmulatorServer emulator, string token = "token")
    {
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = token, TimeProvider = _clock }, emulator.CreateHandler());
        return await new HubSpotHealthCheck(client).CheckHealthAsync(new HealthCheckContext());
    }
}
