using System.Globalization;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What goes wrong, in the order in which tests asked for it. A fault is used up by the request it strikes.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<PlannedFault> _planned = [];

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
    public void Add(Fault fault, int times, Func<EmulatorRequest, bool> strikes) => Add(fault, times, strikes, "");

    internal void Add(Fault fault, int times, Func<EmulatorRequest, bool> strikes, string scope)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Plan(new PlannedFault(fault + scope, strikes, () => fault) { Left = times });
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
    public void AddRandom(double share, int seed, Func<EmulatorRequest, bool> strikes, params IReadOnlyList<Fault> faults) => AddRandom(share, seed, strikes, faults, "");

    internal void AddRandom(double share, int seed, Func<EmulatorRequest, bool> strikes, IReadOnlyList<Fault> faults, string scope)
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        var chance = new Random(seed);
        var what = string.Create(CultureInfo.InvariantCulture, $"{share:P0} of the requests: {string.Join(", or ", faults.Select(fault => fault.ToString()).Distinct())}{scope}");
        Plan(new PlannedFault(what, request => strikes(request) && chance.NextDouble() < share, () => faults[chance.Next(faults.Count)]));
    }

    /// <summary>Says for each of the next requests what happens; null lets one pass.</summary>
    /// <param name="faults">One entry for each request, at least one.</param>
    public void AddScript(IReadOnlyList<Fault?> faults) => AddScript(faults, _ => true);

    /// <summary>Says for each of the next requests that fit what happens; null lets one pass.</summary>
    /// <param name="faults">One entry for each request, at least one.</param>
    /// <param name="strikes">Which requests.</param>
    public void AddScript(IReadOnlyList<Fault?> faults, Func<EmulatorRequest, bool> strikes) => AddScript(faults, strikes, "");

    internal void AddScript(IReadOnlyList<Fault?> faults, Func<EmulatorRequest, bool> strikes, string scope)
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        var next = 0;
        Plan(new PlannedFault("script: " + string.Join(", then ", faults.Select(fault => fault?.ToString() ?? "nothing")) + scope, strikes, () => faults[next++]) { Left = faults.Count });
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
                var planned = _planned[index];
                if (!planned.Fits(request))
                {
                    continue;
                }

                var fault = planned.Next();
                if (planned.Left != PlannedFault.ForEver && --planned.Left == 0)
                {
                    _planned.RemoveAt(index--);
                }

                if (fault is not null)
                {
                    return fault;
                }
            }

            return null;
        }
    }

    /// <summary>What is planned, in words, and how many requests it strikes; null when it strikes for ever.</summary>
    internal IReadOnlyList<(string What, int? Left)> Describe()
    {
        lock (_lock)
        {
            return _planned.ConvertAll(planned => (planned.What, planned.Left == PlannedFault.ForEver ? default(int?) : planned.Left));
        }
    }

    private void Plan(PlannedFault planned)
    {
        lock (_lock)
        {
            _planned.Add(planned);
        }
    }
}
