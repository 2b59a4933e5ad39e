using System.Diagnostics;
using System.Globalization;
using System.Net;
using HubSpot.MarketingEvents.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PublicApiGenerator;
using StackExchange.Redis;

namespace HubSpot.MarketingEvents.Redis.Tests;

[UsesVerify]
public class SharedRateLimitTests
{
    [RedisFact]
    public async Task Three_processes_stay_within_one_limit()
    {
        await using var server = await RedisServer.StartAsync();

        var calls = await CallsOfThreeProcessesAsync(server, calls: 40, window: TimeSpan.FromSeconds(1), seconds: 3);

        // Each call is noted after it was counted, so this holds on a slow machine, too.
        var windows = ((calls[^1] - calls[0]) / 1000) + 1;
        Assert.InRange(calls.Count, 41, 40 * windows);
    }

    [CampaignFact]
    public async Task Three_processes_use_nearly_all_of_one_limit()
    {
        await using var server = await RedisServer.StartAsync();

        var calls = await CallsOfThreeProcessesAsync(server, calls: 190, window: TimeSpan.FromSeconds(10), seconds: 62);

        var most = calls.Select((start, i) => calls.Skip(i).TakeWhile(call => call < start + 10_000).Count()).Max();
        Assert.InRange(most, 1, 190);
        Assert.InRange(calls.Count(call => call >= calls[0] + 10_000 && call < calls[0] + 60_000), (int)(0.95 * 190 * 5), 190 * 5);
    }

    [RedisFact]
    public async Task Accounts_count_apart()
    {
        await using var server = await RedisServer.StartAsync();
        await using var redis = await server.ConnectAsync();
        await using var provider = Provider(redis, calls: 1, fallback: null, "acme", "umbrella");

        // One call each is all they have in an hour.
        await provider.GetRequiredKeyedService<MarketingEventsClient>("acme").Events.ListAsync();
        await provider.GetRequiredKeyedService<MarketingEventsClient>("umbrella").Events.ListAsync();
        var third = provider.GetRequiredKeyedService<MarketingEventsClient>("acme").Events.ListAsync();

        Assert.NotSame(third, await Task.WhenAny(third, Task.Delay(TimeSpan.FromMilliseconds(300))));
    }

    [RedisFact]
    public async Task Without_redis_calls_fail_and_nothing_is_sent_until_it_is_back()
    {
        await using var server = await RedisServer.StartAsync();
        await using var redis = await server.ConnectAsync();
        await using var provider = Provider(redis, calls: 3, fallback: null, "acme");
        var events = provider.GetRequiredKeyedService<MarketingEventsClient>("acme").Events;
        await LoseAsync(server, redis);

        var failure = await Assert.ThrowsAsync<HubSpotTransportException>(() => events.ListAsync());
        await server.StartAgainAsync();
        await UntilAsync(() => redis.IsConnected);

        await events.ListAsync();
        Assert.False(failure.MayHaveTakenEffect);
        Assert.Contains("rate limiter failed with Redis", failure.Message, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task Without_redis_a_process_has_its_share()
    {
        await using var server = await RedisServer.StartAsync();
        await using var redis = await server.ConnectAsync();
        await using var provider = Provider(redis, calls: 9, fallback: new RateLimit(3, TimeSpan.FromHours(1)), "acme");
        var events = provider.GetRequiredKeyedService<MarketingEventsClient>("acme").Events;
        await events.ListAsync();
        await LoseAsync(server, redis);

        // The first call counts, too, so that a process that loses Redis does not begin anew.
        await events.ListAsync();
        await events.ListAsync();
        var fourth = events.ListAsync();

        Assert.NotSame(fourth, await Task.WhenAny(fourth, Task.Delay(TimeSpan.FromMilliseconds(300))));
    }

    [Fact]
    public void Only_a_limit_of_calls_in_a_window_can_be_shared()
    {
        using var redis = ConnectionMultiplexer.Connect("127.0.0.1:1,abortConnect=false,connectTimeout=1,connectRetry=0");
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(options => options.AccessToken = "token").ShareRateLimit(redis);
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IOptions<MarketingEventsOptions>>().Value);

        Assert.Contains("MarketingEventsOptions.RateLimit", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_clients_have_no_limit_to_share()
    {
        using var redis = ConnectionMultiplexer.Connect("127.0.0.1:1,abortConnect=false,connectTimeout=1,connectRetry=0");

        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddHttpClient("github").ShareRateLimit(redis));
    }

    [Fact]
    public Task The_public_surface()
        => Verifier.Verify(typeof(RateLimitSharing).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    private static ServiceProvider Provider(IConnectionMultiplexer redis, int calls, RateLimit? fallback, params string[] accounts)
    {
        var services = new ServiceCollection();
        foreach (var account in accounts)
        {
            services
                .AddHubSpotMarketingEvents(account, options => (options.AccessToken, options.RateLimit) = ("token", new RateLimit(calls, TimeSpan.FromHours(1))))
                .ShareRateLimit(redis, options => options.Fallback = fallback)
                .ConfigurePrimaryHttpMessageHandler(() => new Answering());
        }

        return services.BuildServiceProvider();
    }

    private static async Task LoseAsync(RedisServer server, ConnectionMultiplexer redis)
    {
        server.Stop();
        await UntilAsync(() => !redis.IsConnected);
    }

    // A connection notices in its own time that the server went or came.
    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    private static async Task<List<long>> CallsOfThreeProcessesAsync(RedisServer server, int calls, TimeSpan window, int seconds)
    {
        var runs = Enumerable.Range(0, 3).Select(async _ =>
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            foreach (var argument in new object[] { Path.Combine(AppContext.BaseDirectory, "HubSpot.RateLimitConsumer.dll"), server.Address, "the-test", calls, window.TotalMilliseconds, seconds, 5 })
            {
                start.ArgumentList.Add(Convert.ToString(argument, CultureInfo.InvariantCulture)!); // None is null.
            }

            using var process = Process.Start(start)!; // Not started by the shell, so there is a process.
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line, CultureInfo.InvariantCulture));
        });
        return [.. (await Task.WhenAll(runs)).SelectMany(stamps => stamps).Order()];
    }

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") });
    }
}
