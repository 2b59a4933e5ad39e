using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HubSpot.MarketingEvents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json;

// The service's address and the token come from the environment: HubSpot__BaseAddress, HubSpot__AccessToken.
var builder = Host.CreateEmptyApplicationBuilder(new() { Args = args });
builder.Configuration.AddEnvironmentVariables();
builder.Services.AddHubSpotMarketingEvents(builder.Configuration.GetSection("HubSpot"));
using var host = builder.Build();
var hubspot = host.Services.GetRequiredService<MarketingEventsClient>();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"started in {(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds:0} ms"));

var webinar = new ExternalEventKey("acct-1", "webinar-7");
var start = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
var request = new EventCreateRequest
{
    ExternalAccountId = webinar.AccountId,
    ExternalEventId = webinar.EventId,
    EventName = "Webinar 7",
    EventOrganizer = "Acme",
    StartDateTime = start,
    EndDateTime = start.AddHours(1),
    CustomProperties = [new CustomPropertyValue { Name = "room", Value = "7" }],
    AdditionalProperties = { ["unknown"] = 7 },
};
await hubspot.Events.CreateAsync(request);
var report = await hubspot.Recorder.RecordAttendedAsync(
    webinar,
    [Attendance.OfEmail("ada@example.com", start, start.AddMinutes(50)), Attendance.OfEmail("not an address", start, start.AddMinutes(50))]);
foreach (var outcome in report.Outcomes)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Index}: {outcome.Verdict}"));
}

var page = await hubspot.Participations.GetBreakdownAsync(webinar, new ParticipationsGetBreakdownQuery { State = AttendanceState.Attended, Limit = 10 });
foreach (var model in new object[] { request, page, page.Results![0], await hubspot.Participations.GetCountersAsync(webinar), await hubspot.Events.GetAsync(webinar) })
{
    Console.WriteLine($"{model.GetType().Name}: {RoundTrip(model)}");
}

try
{
    await hubspot.Events.GetAsync(new ExternalEventKey("acct-1", "no-such-event"));
}
catch (HubSpotException e)
{
    Console.WriteLine($"{e.GetType().Name}: {e.StatusCode}");
}

[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The models bring their converters.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The models bring their converters.")]
static string RoundTrip(object model)
{
    var text = JsonConvert.SerializeObject(model);
    var again = JsonConvert.SerializeObject(JsonConvert.DeserializeObject(text, model.GetType()));
    return text == again && text.Length > 2 ? "same" : $"{text} became {again}";
}
