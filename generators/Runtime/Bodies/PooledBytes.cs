using System.Buffers;
using System.Text;

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

    /// <summary>The bytes of a text.</summary>
    public static PooledBytes Of(string text)
    {
        var array = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        return new PooledBytes(array, Encoding.UTF8.GetBytes(text, 0, text.Length, array, 0));
    }

    /// <summary>An empty array of the expected length.</summary>
    /// <param name="expected">The expected number of bytes; null when it is not known.</param>
    /// <param name="limit">The largest number of bytes.</param>
    public static PooledBytes For(long? expected, int limit)
    {
        // One byte more than expected shows the end without growing.
        var guess = Math.Min(Math.Min(expected ?? 0, LargestGuess) + 1, limit);
        return new PooledBytes(ArrayPool<byte>.Shared.Rent(Math.Max((int)guess, Smallest)), 0);
    }

    /// <summary>Adds what the stream gives until it ends, or the limit is reached.</summary>
    /// <param name="stream">The stream to read from.</param>
    /// <param name="limit">The largest number of bytes.</param>
    /// <param name="source">Disposed on cancellation, because not every stream listens to a token.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task FillAsync(Stream stream, int limit, IDisposable source, CancellationToken cancellationToken)
    {
        // A stream that fails may still hold the array: then the array is left to the garbage collector, and a copy takes its place.
        var array = Interlocked.Exchange(ref _array, null)!; // There is one filler only.
        try
        {
            int read;
            do
            {
#if !NET8_0_OR_GREATER
                var reading = stream.ReadAsync(array, Length, Math.Min(array.Length, limit) - Length, cancellationToken);
#else
                var reading = stream.ReadAsync(array.AsMemory(Length, Math.Min(array.Length, limit) - Length), cancellationToken);
#endif
                using var registration = reading.IsCompleted ? default : cancellationToken.Register(static given => ((IDisposable)given!).Dispose(), source);
                read = await reading.ConfigureAwait(false);
                Length += read;
                if (Length == array.Length && Length < limit)
                {
                    array = Moved(array);
                }
            }
            while (read > 0 && Length < limit);

            cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            _array = Copied(array);
            throw;
        }

        _array = array;
    }

    /// <summary>Whether there is no value: no bytes, white space, or a JSON null.</summary>
    public bool HoldNothing
    {
        get
        {
            var (array, start, end) = (Array, 0, Length);
            if (end >= 3 && array[0] == 0xEF && array[1] == 0xBB && array[2] == 0xBF)
            {
                start = 3;
            }

            while (start < end && IsSpace(array[start]))
            {
                start++;
            }

            if (start < end && array[start] != (byte)'n')
            {
                return false;
            }

            while (end > start && IsSpace(array[end - 1]))
            {
                end--;
            }

            return end == start || (end - start == 4 && Encoding.UTF8.GetString(array, start, 4) == "null");
        }
    }

    public string ToText() => Encoding.UTF8.GetString(Array, 0, Length);

    // An array that is given back twice would be lent twice. The largest are too rare to keep.
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

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
