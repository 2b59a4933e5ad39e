namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What goes wrong, in the order in which tests asked for it. A fault is used up by the request it strikes.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<(Func<EmulatorRequest, bool> Strikes, Fault Fault, int Left)> _planned = [];

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
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_lock)
        {
            _planned.Add((strikes, fault, times));
        }
    }

    /// <summary>Strikes a share of all requests, by chance that the seed fixes.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="seed">The same seed strikes the same requests of a sequence.</param>
    /// <param name="faults">One of these each time.</param>
    public void AddRandom(double share, int seed, params IReadOnlyList<Fault> faults)
    {
        var chance = new Random(seed);
        lock (_lock)
        {
            _planned.Add((_ => chance.NextDouble() < share, Fault.AnyOf(() => faults[chance.Next(faults.Count)]), int.MaxValue));
        }
    }

    internal Fault? Take(EmulatorRequest request)
    {
        lock (_lock)
        {
            var index = _planned.FindIndex(planned => planned.Strikes(request));
            if (index < 0)
            {
                return null;
            }

            var (strikes, fault, left) = _planned[index];
            if (left == 1)
            {
                _planned.RemoveAt(index);
            }
            else
            {
                _planned[index] = (strikes, fault, left - 1);
            }

            return fault.Chosen();
        }
    }
}
