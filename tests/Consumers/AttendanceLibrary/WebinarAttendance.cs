using HubSpot.MarketingEvents;

namespace HubSpot.AttendanceLibrary;

/// <summary>A library of somebody's own that hides the SDK from an older app.</summary>
public sealed class WebinarAttendance(MarketingEventsClient client)
{
    public async Task<int> RecordAsync(string accountId, string webinarId, IEnumerable<(string Email, DateTimeOffset Joined, DateTimeOffset Left)> viewers)
    {
        var report = await client.Recorder.RecordAttendedAsync(
            new ExternalEventKey(accountId, webinarId),
            viewers.Select(viewer => Attendance.OfEmail(viewer.Email, viewer.Joined, viewer.Left)));
        return report.Count(Verdict.Confirmed);
    }
}
