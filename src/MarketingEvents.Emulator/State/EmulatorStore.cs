using HubSpot.MarketingEvents.Emulator.Attendance;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>Holds the state; one method changes it. Nothing happens in the background: what is due is done when somebody looks.</summary>
internal sealed class EmulatorStore(EmulatorOptions options)
{
    private readonly Lock _lock = new();
    private EmulatorState _state = new();

    /// <summary>The state as of now.</summary>
    public EmulatorState Current => Update(state => (state, state));

    public DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    public T Update<T>(Func<EmulatorState, (EmulatorState State, T Result)> change)
    {
        lock (_lock)
        {
            (_state, var result) = change(FinishBatches(_state));
            return result;
        }
    }

    private EmulatorState FinishBatches(EmulatorState state)
    {
        foreach (var batch in state.Batches.Values.Where(batch => batch.Result is null && batch.DueAt <= Now))
        {
            (state, var result) = AttendanceRules.Apply(state, batch.Order, options, batch.DueAt!.Value);
            state = state with { Batches = state.Batches.SetItem(batch.Id, batch with { Result = result }) };
        }

        return state;
    }
}
