namespace HubSpot.MarketingEvents.Attendees;

/// <summary>StreamYard, registrations: a status word and no times.</summary>
internal sealed class StreamYardReport : Report
{
    public override string Name => "list with a status per person, such as StreamYard's";

    public override bool Recognizes(Table table) => table.Has(AttendeeField.Email) && table.Named("status") && !table.HasAny(AttendeeField.Joined, AttendeeField.Left, AttendeeField.Registered, AttendeeField.State);
}
