using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of one row and each of its states.</summary>
/// <param name="Row">The row.</param>
/// <param name="Results">One for each state; one without a state when the file rejects the row.</param>
internal readonly record struct RecordedRow(AttendeeRow Row, IReadOnlyList<RecordedEntry> Results);

/// <summary>What became of one state of a row.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Entry">Its entry in the journal; null when nothing is to be sent of it, or it did not get that far.</param>
internal readonly record struct RecordedEntry(RowOutcome Outcome, OutboxEntry? Entry);
