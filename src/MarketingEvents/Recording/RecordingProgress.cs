namespace HubSpot.MarketingEvents;

/// <summary>How far a recording is.</summary>
public sealed class RecordingProgress
{
    internal RecordingProgress(int total, int answered, int settled)
    {
        Total = total;
        Answered = answered;
        Settled = settled;
    }

    /// <summary>The attendees of the call; while a stream is read, those taken from it so far.</summary>
    public int Total { get; }

    /// <summary>Those whose request was answered, or that need none.</summary>
    public int Answered { get; }

    /// <summary>Those whose verdict is known.</summary>
    public int Settled { get; }
}
