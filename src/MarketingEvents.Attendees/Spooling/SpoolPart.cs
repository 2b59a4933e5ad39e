namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A part of a spool as a stream to read, with a buffer of its own.</summary>
internal sealed class SpoolPart(Spool spool, long begin, long length) : ForwardStream
{
    private readonly byte[] _buffer = new byte[(int)Math.Min(length, 8 * 1024)];
    private long _fetched;
    private int _position;
    private int _filled;

    public override long Length => length;

    /// <summary>How much was read.</summary>
    public override long Position
    {
        get => _fetched - (_filled - _position);
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == _filled)
        {
            var most = (int)Math.Min(_buffer.Length, length - _fetched);
            (_position, _filled) = (0, most == 0 ? 0 : spool.Read(begin + _fetched, _buffer.AsSpan(0, most)));
            _fetched += _filled;
        }

        var read = Math.Min(buffer.Length, _filled - _position);
        _buffer.AsSpan(_position, read).CopyTo(buffer);
        _position += read;
        return read;
    }
}
