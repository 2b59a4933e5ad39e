using HubSpot.MarketingEvents.Emulator.Http;

namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>What the answer to an order says.</summary>
internal sealed record AttendanceResult(IReadOnlyList<(long ContactId, string? Email)> Echo, IReadOnlyList<EntryError> Errors)
{
    public static AttendanceResult Nothing { get; } = new([], []);
}
