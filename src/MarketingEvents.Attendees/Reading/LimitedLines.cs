using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Lines of a text, of which none can fill the memory.</summary>
internal sealed class LimitedLines(RecordLimitReader text)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private int _position;
    private int _length;

    /// <summary>The next line; null at the end.</summary>
    public async ValueTask<string?> ReadAsync(int line, CancellationToken cancellationToken)
    {
        text.Begin(line);
        var content = new StringBuilder();
        while (true)
        {
            if (_position == _length)
            {
                (_position, _length) = (0, await text.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
                if (_length == 0)
                {
                    return content.Length == 0 ? null : content.ToString();
                }
            }

            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOf('\n');
            content.Append(end < 0 ? rest : rest[..end]);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return content.ToString();
            }
        }
    }
}
