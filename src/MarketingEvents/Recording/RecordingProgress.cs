namespace HubSpot.MarketingEvents;

/// <summary>How far a recording is.</summary>
/// <param name="Total">The attendees of the call.</param>
/// <param name="Answered">Those whose request was answered, or that need none.</param>
/// <param name="Settled">Those whose verdict is known.</param>
public sealed record RecordingProgress(int Total, int Answered, int Settled);
