namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>A stream like a pipe: it cannot seek, knows no length, and gives a few bytes at a time.</summary>
internal sealed class OneWayStream(byte[] bytes, int most = 4093) : ForwardStream
{
    private int _position;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var length = Math.Min(Math.Min(count, most), bytes.Length - _position);
        bytes.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }
}
