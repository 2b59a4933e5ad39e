namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>Holds the state; one method changes it. Nothing happens here in the background.</summary>
internal sealed class EmulatorStore
{
    private readonly Lock _lock = new();

    public EmulatorState Current { get; private set; } = new();

    public T Update<T>(Func<EmulatorState, (EmulatorState State, T Result)> change)
    {
        lock (_lock)
        {
            (Current, var result) = change(Current);
            return result;
        }
    }
}
