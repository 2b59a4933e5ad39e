namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Counts the characters of a record, so that a line or a quotation mark without end stops the reading before it fills the memory.</summary>
internal sealed class RecordLimitReader(TextReader inner, string name) : TextReader
{
    /// <summary>The most characters of a record; what the reader takes in advance counts, too.</summary>
    public const int MostCharacters = 2 * 1024 * 1024;

    private int _line = 1;
    private int _characters;

    /// <summary>Says that a new record begins.</summary>
    public void Begin(int line) => (_line, _characters) = (line, 0);

    public override int Read(char[] buffer, int index, int count) => Counted(inner.Read(buffer, index, count));

    public override int Read(Span<char> buffer) => Counted(inner.Read(buffer));

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        => Counted(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    private int Counted(int length)
    {
        _characters += length;
        return _characters <= MostCharacters ? length : throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.RecordTooLong(name, _line));
    }
}
