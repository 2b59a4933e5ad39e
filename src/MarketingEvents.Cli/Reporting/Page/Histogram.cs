namespace HubSpot.MarketingEvents.Cli;

/// <summary>Counts values in steps of equal width. There is a limit to the number of steps: beyond it they become wider, so that its size does not depend on the values.</summary>
/// <param name="series">How many kinds of values are counted side by side.</param>
internal sealed class Histogram(int series = 1)
{
    private const int MostKept = 512;

    // Each divides the next. In seconds or minutes they are steps that people use.
    private static readonly long[] Widths = [1, 5, 15, 30, 60, 120, 240, 720, 1440, 10_080, 40_320, 483_840];

    private SortedDictionary<long, int[]> _counts = [];
    private int _wider;

    /// <summary>How wide a step is, in the unit of the values.</summary>
    public long Width { get; private set; } = Widths[0];

    public bool IsEmpty => _counts.Count == 0;

    public void Add(long value, int kind = 0)
    {
        CountsAt(StepOf(value))[kind]++;
        if (_counts.Count > MostKept)
        {
            Widen();
        }
    }

    /// <summary>All steps from the first to the last with a value, also those without any.</summary>
    /// <param name="most">How many there may be, at least 2; steps become wider until they are that few.</param>
    public IReadOnlyList<HistogramStep> Steps(int most)
    {
        if (IsEmpty)
        {
            return [];
        }

        while (Last - First >= most)
        {
            Widen();
        }

        return [.. Enumerable.Range(0, (int)(Last - First) + 1).Select(index => new HistogramStep((First + index) * Width, _counts.GetValueOrDefault(First + index) ?? new int[series]))];
    }

    private long First => _counts.Keys.First();

    private long Last => _counts.Keys.Last();

    private long StepOf(long value) => (value - (((value % Width) + Width) % Width)) / Width;

    private int[] CountsAt(long step)
    {
        if (!_counts.TryGetValue(step, out var counts))
        {
            _counts.Add(step, counts = new int[series]);
        }

        return counts;
    }

    private void Widen()
    {
        var before = (Counts: _counts, Width);
        _wider++;
        Width = _wider < Widths.Length ? Widths[_wider] : Width * 2;
        _counts = [];
        foreach (var (step, counts) in before.Counts)
        {
            var into = CountsAt(StepOf(step * before.Width));
            for (var kind = 0; kind < series; kind++)
            {
                into[kind] += counts[kind];
            }
        }
    }
}

/// <summary>One step of a histogram.</summary>
/// <param name="Begin">Its smallest value.</param>
/// <param name="Counts">How many values of each kind it has.</param>
internal readonly record struct HistogramStep(long Begin, IReadOnlyList<int> Counts);
