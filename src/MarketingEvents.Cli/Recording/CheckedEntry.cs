using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>One state of one row, after the check of the SDK.</summary>
/// <param name="State">What is to be recorded.</param>
/// <param name="Attendee">Who and when.</param>
/// <param name="Invalid">Why it is never sent; null when it can be.</param>
internal readonly record struct CheckedEntry(SubscriberState State, Attendee Attendee, RowFate? Invalid);

/// <summary>One row of the file with its states.</summary>
/// <param name="Row">The row.</param>
/// <param name="Entries">Its states; none when the file rejects it.</param>
internal readonly record struct CheckedRow(AttendeeRow Row, IReadOnlyList<CheckedEntry> Entries);
