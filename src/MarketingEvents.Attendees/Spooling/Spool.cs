namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Bytes that are appended once and read at any position: in memory while they are few, then in a temporary file.</summary>
internal sealed class Spool : IDisposable
{
    private const int MostInMemory = 4 * 1024 * 1024;

    private MemoryStream? _memory = new();
    private FileStream? _file;

    public long Length { get; private set; }

    /// <exception cref="AttendeeFileException">The disk is full.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_memory is { } memory && memory.Length + bytes.Length > MostInMemory)
        {
            _file = TemporaryFile.Create();
            _memory = null;
            Write(memory.GetBuffer().AsSpan(0, (int)memory.Length), 0);
        }

        if (_memory is not null)
        {
            _memory.Write(bytes);
        }
        else
        {
            Write(bytes, Length);
        }

        Length += bytes.Length;
    }

    public int Read(long position, Span<byte> buffer)
    {
        if (_file is { } file)
        {
            return RandomAccess.Read(file.SafeFileHandle, buffer, position);
        }

        var memory = _memory ?? throw new ObjectDisposedException(nameof(AttendeeFile));
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length)[(int)position..];
        var length = Math.Min(bytes.Length, buffer.Length);
        bytes[..length].CopyTo(buffer);
        return length;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _memory = null;
    }

    private void Write(ReadOnlySpan<byte> bytes, long position)
    {
        try
        {
            RandomAccess.Write(_file!.SafeFileHandle, bytes, position); // Only called with a file.
        }
        catch (IOException e)
        {
            throw new AttendeeFileException(AttendeeFileFault.NoTemporarySpace, Messages.NoTemporarySpace, e);
        }
    }
}
