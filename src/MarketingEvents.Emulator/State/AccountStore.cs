using HubSpot.MarketingEvents.Emulator.Attendance;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>
/// Holds the state of one account and lets one caller at a time use it. Nothing happens in the background: what is due by the clock is
/// done when somebody looks.
/// </summary>
internal sealed class AccountStore(long id, EmulatorOptions options)
{
    private readonly Lock _lock = new();
    private AccountState _state = new(options.CurrentState);

    /// <summary>The portal id.</summary>
    public long Id => id;

    public DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    public T Use<T>(Func<AccountState, T> use)
    {
        lock (_lock)
        {
            FinishBatches();
            return use(_state);
        }
    }

    public void Use(Action<AccountState> use)
        => Use(state =>
        {
            use(state);
            return true;
        });

    /// <summary>Forgets everything at once; what a running request still does goes to the old state.</summary>
    public void Reset() => Replace(NewState());

    public AccountState NewState() => new(options.CurrentState);

    public void Replace(AccountState state)
    {
        lock (_lock)
        {
            _state = state;
        }
    }

    private void FinishBatches()
    {
        while (_state.DueBatches.TryPeek(out var batch, out var due) && due.DueAt <= Now)
        {
            _state.DueBatches.Dequeue();
            batch.Result = AttendanceRules.Apply(_state, batch.Order, options, due.DueAt);
        }
    }
}
