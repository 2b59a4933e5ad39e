namespace HubSpot.MarketingEvents.Cli;

/// <summary>What a journal says of one import.</summary>
/// <param name="Service">The address of the service.</param>
/// <param name="Account">Which account of the service.</param>
/// <param name="Event">The event.</param>
/// <param name="Content">The hash of the file's content.</param>
/// <param name="Settings">The options that decide what the content means.</param>
/// <param name="Total">How many entries are to be sent.</param>
/// <param name="Unreadable">How many rows the file itself rejects.</param>
/// <param name="StartedAt">When it was started first.</param>
/// <param name="EndedAt">When its last run ended; null when that was cut off, or is under way.</param>
/// <param name="ExitCode">What the last run ended with.</param>
internal sealed record ImportRecord(string Service, string Account, EventKey Event, string Content, string Settings, int Total, int Unreadable, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int? ExitCode)
{
    /// <summary>The name of the account in the outbox.</summary>
    public string Owner => $"{Service} {Account}";
}
