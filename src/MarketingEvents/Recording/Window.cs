namespace HubSpot.MarketingEvents;

/// <summary>Entries that are read back together, from their answers to their deadline.</summary>
internal sealed class Window
{
    public List<Entry> Open { get; } = [];

    /// <summary>The chunk whose answer never came; null for entries that were answered.</summary>
    public Chunk? Silent { get; init; }

    /// <summary>What ended that chunk's last attempt.</summary>
    public SendResult? Silence { get; init; }

    /// <summary>When its time began; all times count from the start of the recording.</summary>
    public TimeSpan Start { get; set; }

    /// <summary>When to read next.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>The number of the next read, from 1.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>Whether nothing more is read for it.</summary>
    public bool IsOver { get; set; }
}
