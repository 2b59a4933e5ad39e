using HubSpot.AttendanceLibrary;
using HubSpot.MarketingEvents;

if (Environment.GetEnvironmentVariable("HUBSPOT_ACCESS_TOKEN") is not { Length: > 0 } token)
{
    Console.Error.WriteLine("Set HUBSPOT_ACCESS_TOKEN to the token of a private app.");
    return 3;
}

using var client = new MarketingEventsClient(token);
var end = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
var confirmed = await new WebinarAttendance(client).RecordAsync("acct-1", "webinar-7", [("ada@example.com", end.AddHours(-1), end)]);
Console.WriteLine($"confirmed {confirmed}");
return confirmed == 1 ? 0 : 1;
