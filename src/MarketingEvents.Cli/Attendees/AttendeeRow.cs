namespace HubSpot.MarketingEvents.Cli;

/// <summary>One row of a list.</summary>
/// <param name="Line">The line in the file where the row begins, from 1.</param>
/// <param name="State">What is to be recorded; null when the row does not say.</param>
/// <param name="Attendee">Who, when; meaningful only without problems.</param>
/// <param name="Problems">What cannot be read.</param>
internal sealed record AttendeeRow(int Line, SubscriberState? State, Attendee Attendee, IReadOnlyList<RowProblem> Problems);
