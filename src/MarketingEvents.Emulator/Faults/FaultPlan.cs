namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What goes wrong, in the order in which tests asked for it. A fault is used up by the request it strikes.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<(Func<EmulatorRequest, bool> Fits, Func<Fault?> Next, int Left)> _planned = [];

    /// <summary>How many plans are left; one for each call that added something.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _planned.Count;
            }
        }
    }

    /// <summary>Strikes the next requests, whichever they are.</summary>
    /// <param name="fault">What happens.</param>
    /// <param name="times">How often, at least once.</param>
    public void Add(Fault fault, int times) => Add(fault, times, _ => true);

    /// <summary>Strikes the next requests that fit.</summary>
    /// <param name="fault">What happens.</param>
    /// <param name="times">How often, at least once.</param>
    /// <param name="strikes">Which requests.</param>
    public void Add(Fault fault, int times, Func<EmulatorRequest, bool> strikes)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Plan(strikes, () => fault, times);
    }

    /// <summary>Strikes a share of all requests, by chance that the seed fixes.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="seed">The same seed strikes the same requests of a sequence.</param>
    /// <param name="faults">One of these each time.</param>
    public void AddRandom(double share, int seed, params IReadOnlyList<Fault> faults) => AddRandom(share, seed, _ => true, faults);

    /// <summary>Strikes a share of the requests that fit, by chance that the seed fixes.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="seed">The same seed strikes the same requests of a sequence.</param>
    /// <param name="strikes">Which requests.</param>
    /// <param name="faults">One of these each time.</param>
    public void AddRandom(double share, int seed, Func<EmulatorRequest, bool> strikes, params IReadOnlyList<Fault> faults)
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        var chance = new Random(seed);
        Plan(request => strikes(request) && chance.NextDouble() < share, () => faults[chance.Next(faults.Count)], int.MaxValue);
    }

    /// <summary>Says for each of the next requests what happens; null lets one pass.</summary>
    /// <param name="faults">One entry for each request, at least one.</param>
    public void AddScript(IReadOnlyList<Fault?> faults) => AddScript(faults, _ => true);

    /// <summary>Says for each of the next requests that fit what happens; null lets one pass.</summary>
    /// <param name="faults">One entry for each request, at least one.</param>
    /// <param name="strikes">Which requests.</param>
    public void AddScript(IReadOnlyList<Fault?> faults, Func<EmulatorRequest, bool> strikes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        var next = 0;
        Plan(strikes, () => faults[next++], faults.Count);
    }

    /// <summary>Forgets everything that was planned.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _planned.Clear();
        }
    }

    internal Fault? Take(EmulatorRequest request)
    {
        lock (_lock)
        {
            for (var index = 0; index < _planned.Count; index++)
            {
                var (fits, next, left) = _planned[index];
                if (!fits(request))
                {
                    continue;
                }

                var fault = next();
                if (left == 1)
                {
                    _planned.RemoveAt(index--);
                }
                else
                {
                    _planned[index] = (fits, next, left - 1);
                }

                if (fault is not null)
                {
                    return fault;
                }
            }

            return null;
        }
    }

    private void Plan(Func<EmulatorRequest, bool> fits, Func<Fault?> next, int times)
    {
        lock (_lock)
        {
            _planned.Add((fits, next, times));
        }
    }
}
