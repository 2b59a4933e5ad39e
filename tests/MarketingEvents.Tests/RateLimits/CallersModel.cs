namespace HubSpot.MarketingEvents.Tests;

/// <summary>
/// Callers that call one after the other through one gate, and a service that counts when their calls arrive. Time moves only while everybody
/// waits, so that a loaded machine measures the same as an idle one.
/// </summary>
internal sealed class CallersModel(RateGate gate, WatchedClock clock, TimeSpan answerTime, TimeSpan firstDelay, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<TimeSpan> _arrivals = [];
    private readonly List<Task> _entering = [];
    private int _travelling;

    /// <summary>When the calls arrived, in order.</summary>
    public IReadOnlyList<TimeSpan> Arrivals => [.. _arrivals.Order()];

    /// <summary>The largest number of calls that arrived in any window.</summary>
    public int MostIn(TimeSpan window)
    {
        var arrivals = Arrivals;
        return arrivals.Select((end, i) => arrivals.Take(i + 1).Reverse().TakeWhile(start => start > end - window).Count()).Max();
    }

    public async Task RunAsync(int callers, int callsEach)
    {
        var work = Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallAsync(callsEach)));
        while (!work.IsCompleted)
        {
            if (IsQuiet)
            {
                clock.AdvanceToNextTimer();
            }

            await Task.Yield();
        }

        await work;
    }

    // One timer for each call on its way, and one of the gate while somebody waits there.
    private bool IsQuiet
    {
        get
        {
            lock (_entering)
            {
                return _entering.All(task => !task.IsCompleted) && clock.Waits == _travelling + (_entering.Count > 0 ? 1 : 0);
            }
        }
    }

    private async Task CallAsync(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            using var turn = await EnterAsync(isBack: i > 0);
            // On the way there calls overtake each other. Until one has arrived, connections are made.
            TimeSpan arrival;
            lock (_random)
            {
                arrival = answerTime * (0.5 * _random.NextDouble());
            }

            await Task.Delay(arrival + (_arrivals.Count == 0 ? firstDelay : TimeSpan.Zero), clock);
            lock (_arrivals)
            {
                _arrivals.Add(clock.GetUtcNow() - clock.Start);
            }

            await Task.Delay(answerTime - arrival, clock);
        }

        lock (_entering)
        {
            _travelling--;
        }
    }

    private async Task<IDisposable?> EnterAsync(bool isBack)
    {
        Task<IDisposable?> entering;
        lock (_entering)
        {
            _travelling -= isBack ? 1 : 0;
            entering = gate.EnterAsync(CallPriority.Normal, out _, CancellationToken.None).AsTask();
            _entering.Add(entering);
        }

        await entering;
        lock (_entering)
        {
            _entering.Remove(entering);
            // It is on its way before the model looks again.
            _travelling++;
        }

        return await entering;
    }
}
