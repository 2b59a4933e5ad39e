using HubSpot.MarketingEvents.Emulator.Attendance;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>An attendance batch that was taken and is not carried out yet.</summary>
internal sealed class PendingBatch(int id, AttendanceOrder order, DateTimeOffset? dueAt)
{
    public int Id => id;

    public AttendanceOrder Order => order;

    /// <summary>Null when it is never carried out.</summary>
    public DateTimeOffset? DueAt => dueAt;

    /// <summary>What came of it; null until then.</summary>
    public AttendanceResult? Result { get; set; }
}
