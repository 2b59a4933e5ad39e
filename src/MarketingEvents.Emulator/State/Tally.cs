namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>
/// A growing row of flags that counts the set ones before a position, and finds the n-th set one, in logarithmic time (a Fenwick tree).
/// Pages and totals of a filtered breakdown cost the same whatever is stored.
/// </summary>
internal sealed class Tally
{
    private int[] _sums = new int[16];

    public int Count { get; private set; }

    public void Append(bool flag)
    {
        var position = ++Count;
        if (position == _sums.Length)
        {
            Array.Resize(ref _sums, _sums.Length * 2);
        }

        // The sum of a node covers all of its children, which are the nodes before it up to its lowest bit.
        var sum = flag ? 1 : 0;
        for (var child = position - 1; child > position - (position & -position); child -= child & -child)
        {
            sum += _sums[child];
        }

        _sums[position] = sum;
    }

    /// <summary>Switches a flag that is known to differ.</summary>
    public void Flip(int position, bool flag)
    {
        for (var node = position + 1; node <= Count; node += node & -node)
        {
            _sums[node] += flag ? 1 : -1;
        }
    }

    /// <summary>How many flags are set before a position.</summary>
    public int Before(int position)
    {
        var sum = 0;
        for (var node = position; node > 0; node -= node & -node)
        {
            sum += _sums[node];
        }

        return sum;
    }

    /// <summary>
    /// The position of the set flag with a zero-based rank, where the flags of all given tallies are taken together. The tallies are of one length,
    /// no position is set in two of them, and the rank is below their common sum.
    /// </summary>
    public static int Find(ReadOnlySpan<Tally> tallies, int rank)
    {
        var count = tallies[0].Count;
        var position = 0;
        var left = rank + 1;
        for (var step = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count + 1); step > 0; step >>= 1)
        {
            var next = position + step;
            if (next > count)
            {
                continue;
            }

            var sum = 0;
            foreach (var tally in tallies)
            {
                sum += tally._sums[next];
            }

            if (sum < left)
            {
                position = next;
                left -= sum;
            }
        }

        return position;
    }
}
