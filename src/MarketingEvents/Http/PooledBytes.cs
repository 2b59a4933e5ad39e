using System.Buffers;

namespace HubSpot.MarketingEvents;

/// <summary>Bytes in an array that goes back to the pool.</summary>
internal sealed class PooledBytes(byte[] array, int length) : IDisposable
{
    private const int Smallest = 4 * 1024;
    private const int LargestGuess = 1024 * 1024;

    private byte[]? _array = array;

    /// <summary>The array, which can be longer than what is in it.</summary>
    public byte[] Array => _array ?? throw new ObjectDisposedException(nameof(PooledBytes));

    public int Length => length;

    /// <summary>Reads to the end of the stream, or to the limit.</summary>
    /// <param name="stream">Where the bytes come from.</param>
    /// <param name="expected">How many will probably come; null when nobody knows.</param>
    /// <param name="limit">How many are read at most.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<PooledBytes> ReadAsync(Stream stream, long? expected, int limit, CancellationToken cancellationToken)
    {
        // One byte more than expected shows the end without growing.
        var guess = Math.Min(Math.Min(expected ?? 0, LargestGuess) + 1, limit);
        var array = ArrayPool<byte>.Shared.Rent(Math.Max((int)guess, Smallest));
        var length = 0;
        int read;
        // A stream that fails may still hold the array: then it is left to the garbage collector.
        while (length < limit && (read = await stream.ReadAsync(array, length, Math.Min(array.Length, limit) - length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length == array.Length)
            {
                array = Grown(array);
            }
        }

        return new PooledBytes(array, length);
    }

    // An array that is given back twice is lent to two.
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _array, null) is { } given)
        {
            ArrayPool<byte>.Shared.Return(given);
        }
    }

    private static byte[] Grown(byte[] array)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * array.Length);
        array.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(array);
        return larger;
    }
}
