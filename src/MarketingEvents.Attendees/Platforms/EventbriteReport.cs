namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Eventbrite, attendee list: one row per ticket; registered at the date of the order, attended when checked in.</summary>
internal sealed class EventbriteReport : Report
{
    private static readonly Dictionary<string, AttendeeField> Names = new() { ["orderdate"] = AttendeeField.Registered, ["attendeestatus"] = AttendeeField.Status };

    public override string Name => "Eventbrite attendee list";

    public override IReadOnlyDictionary<string, AttendeeField> OwnNames => Names;

    public override bool Recognizes(Table table) => table.Named("attendeestatus", "orderdate") && table.Named("attendee", "order", "ordernumber", "orderid", "ordernr", "tickettype");
}
