using System.Diagnostics;
using System.Globalization;
using System.Net;
using HubSpot.MarketingEvents;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

// Calls a service that answers at once as often as the shared limit allows, and prints when: milliseconds since the epoch, one line each.
// Arguments: the address of Redis, the key, calls, milliseconds of the window, seconds to run, and for how many callers.
var (calls, window, seconds, callers) = (Number(args[2]), Number(args[3]), Number(args[4]), Number(args[5]));
await using var redis = await ConnectionMultiplexer.ConnectAsync(args[0]);
var stamps = new List<long>();
var services = new ServiceCollection();
services
    .AddHubSpotMarketingEvents(options => (options.AccessToken, options.RateLimit) = ("token", new RateLimit(calls, TimeSpan.FromMilliseconds(window))))
    .ShareRateLimit(redis, options => options.Key = args[1])
    .ConfigurePrimaryHttpMessageHandler(() => new Stub(stamps));
await using var provider = services.BuildServiceProvider();
var hubspot = provider.GetRequiredService<MarketingEventsClient>();
var clock = Stopwatch.StartNew();
await Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
{
    while (clock.Elapsed.TotalSeconds < seconds)
    {
        await hubspot.Events.ListAsync();
    }
}));
lock (stamps)
{
    stamps.ForEach(stamp => Console.WriteLine(stamp.ToString(CultureInfo.InvariantCulture)));
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

internal sealed class Stub(List<long> stamps) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (stamps)
        {
            stamps.Add(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        }

        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") });
    }
}
