using HubSpot.MarketingEvents.Emulator.Attendance;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>An attendance batch that was taken and is not carried out yet.</summary>
internal sealed record PendingBatch(int Id, AttendanceOrder Order, DateTimeOffset? DueAt)
{
    /// <summary>What came of it; null until then.</summary>
    public AttendanceResult? Result { get; init; }
}
