using HubSpot.MarketingEvents;
using HubSpot.WorkerConsumer;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHubSpotMarketingEvents(builder.Configuration.GetSection("HubSpot"));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHostedService<CounterWorker>();
await builder.Build().RunAsync();
