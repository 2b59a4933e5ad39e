using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>Which state a row shows: an open registration is a no-show as soon as the event is over; nobody has to say so.</summary>
internal sealed class ShownStates(EmulatorOptions options, DateTimeOffset now)
{
    /// <summary>The states that a filter may name (observed in a refusal).</summary>
    public static IReadOnlyList<string> Filters { get; } = ["REGISTERED", "CANCELLED", "ATTENDED", "NO_SHOW"];

    public string Of(StoredParticipation row) => row.Kind == RowKind.OpenRegistration && BecomesNoShow(row.Participant.Event) ? "NO_SHOW" : row.State;

    /// <summary>The kinds of rows that show a state in an event; null for any.</summary>
    public RowKind[]? Kinds(StoredEvent stored, string? filter)
        => filter switch
        {
            "ATTENDED" => [RowKind.Attended],
            "CANCELLED" => [RowKind.Cancelled],
            "NO_SHOW" => BecomesNoShow(stored) ? [RowKind.NoShow, RowKind.OpenRegistration] : [RowKind.NoShow],
            "REGISTERED" => BecomesNoShow(stored) ? [RowKind.EarlierRegistration] : [RowKind.EarlierRegistration, RowKind.OpenRegistration],
            _ => null,
        };

    private bool BecomesNoShow(StoredEvent stored) => !options.KeepsRegisteredBesideNoShow && stored.IsOver(now);
}
