namespace HubSpot.MarketingEvents;

/// <summary>Entries that go out in one request, and what is to be done when it is refused.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Number">The number of the chunk in the recording; its parts have the same.</param>
internal sealed record Chunk(IReadOnlyList<Entry> Entries, int Number)
{
    /// <summary>Whether it is a part of a chunk that was refused; then it is halved, and its ends are not tried alone.</summary>
    public bool IsPart { get; init; }

    /// <summary>For an entry that is tried alone on behalf of its chunk.</summary>
    public Probe? Probe { get; init; }

    /// <summary>How often no answer came.</summary>
    public int Silences { get; init; }

    /// <summary>
    /// The smaller chunks to send in place of this one. The first and the last entry go alone: they tell whether the whole chunk is refused
    /// for one reason, without a call for each entry.
    /// </summary>
    public IEnumerable<Chunk> Split()
    {
        if (IsPart)
        {
            return Halves();
        }

        var probe = new Probe(new Chunk([.. Entries.Skip(1).Take(Entries.Count - 2)], Number) { IsPart = true });
        return [new Chunk([Entries[0]], Number) { Probe = probe }, new Chunk([Entries[Entries.Count - 1]], Number) { Probe = probe }];
    }

    public IEnumerable<Chunk> Halves()
    {
        var half = (Entries.Count + 1) / 2;
        return new[] { Entries.Take(half), Entries.Skip(half) }.Select(part => new Chunk([.. part], Number) { IsPart = true }).Where(part => part.Entries.Count > 0);
    }
}

/// <summary>Two entries of a refused chunk that are tried alone, and the entries between them, which wait for both.</summary>
internal sealed class Probe(Chunk middle)
{
    private readonly List<string?> _messages = [];

    public Chunk Middle { get; } = middle;

    /// <summary>Whether both ends were tried.</summary>
    public bool IsComplete => _messages.Count == 2;

    /// <summary>Whether both were refused alone and with the same words, so that the rest would be, too.</summary>
    public bool IsOneReason => IsComplete && _messages[0] is { } first && first == _messages[1];

    /// <param name="result">What became of one end.</param>
    public void Add(SendResult result) => _messages.Add(result.IsAboutInputs ? ((HubSpotException)result.Cause!).ServiceMessage : null); // Only refusals are about inputs.
}
