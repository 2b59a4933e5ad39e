namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>One attendance call whose request as a whole is accepted.</summary>
/// <param name="Request">The request, for the ledger.</param>
/// <param name="EventId">The object id of the event.</param>
/// <param name="Word">register, attend or cancel.</param>
/// <param name="IsOlderPair">Whether it came by the older routes: they create no contacts and take no times.</param>
/// <param name="Inputs">The inputs in their order.</param>
internal sealed record AttendanceOrder(EmulatorRequest Request, long EventId, string Word, bool IsOlderPair, IReadOnlyList<AttendanceInput> Inputs);
