namespace HubSpot.MarketingEvents.Cli;

/// <summary>What a journal says of one import.</summary>
/// <param name="Import">The import.</param>
/// <param name="Total">How many entries are to be sent.</param>
/// <param name="Unreadable">How many rows the file itself rejects.</param>
/// <param name="StartedAt">When it was started first.</param>
/// <param name="EndedAt">When its last run ended; null when that was cut off, or is under way.</param>
/// <param name="ExitCode">What the last run ended with.</param>
internal sealed record ImportRecord(ImportIdentity Import, int Total, int Unreadable, DateTimeOffset StartedAt, DateTimeOffset? EndedAt = null, int? ExitCode = null);
