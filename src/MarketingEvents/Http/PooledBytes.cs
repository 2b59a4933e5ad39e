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

    public int Length { get; private set; } = length;

    /// <summary>Why more did not come; null when all did.</summary>
    public Exception? Failure { get; set; }

    /// <summary>An empty one, as long as what will probably come.</summary>
    /// <param name="expected">How many bytes will probably come; null when nobody knows.</param>
    /// <param name="limit">How many there will be at most.</param>
    public static PooledBytes For(long? expected, int limit)
    {
        // One byte more than expected shows the end without growing.
        var guess = Math.Min(Math.Min(expected ?? 0, LargestGuess) + 1, limit);
        return new PooledBytes(ArrayPool<byte>.Shared.Rent(Math.Max((int)guess, Smallest)), 0);
    }

    /// <summary>Adds what the stream gives until it ends, or the limit is reached. When it fails, what came before stays.</summary>
    public async Task FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        // A stream that fails may still hold the array: then it goes to the garbage collector, and a copy takes its place.
        var array = Interlocked.Exchange(ref _array, null)!; // Nobody fills twice at once.
        try
        {
            int read;
            while (Length < limit && (read = await stream.ReadAsync(array, Length, Math.Min(array.Length, limit) - Length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                Length += read;
                if (Length == array.Length && Length < limit)
                {
                    array = Moved(array);
                }
            }
        }
        catch
        {
            _array = Copied(array);
            throw;
        }

        _array = array;
    }

    // An array that is given back twice is lent to two. The largest are too rare to keep.
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _array, null) is { Length: <= 2 * LargestGuess } given)
        {
            ArrayPool<byte>.Shared.Return(given);
        }
    }

    private byte[] Moved(byte[] array)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * array.Length);
        System.Array.Copy(array, larger, Length);
        ArrayPool<byte>.Shared.Return(array);
        return larger;
    }

    private byte[] Copied(byte[] array)
    {
        var copy = ArrayPool<byte>.Shared.Rent(Math.Max(Length, 1));
        System.Array.Copy(array, copy, Length);
        return copy;
    }
}
