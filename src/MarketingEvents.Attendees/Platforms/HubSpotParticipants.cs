namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The file that HubSpot's own import of participants takes: an address, and yes or a time for each state.</summary>
internal sealed class HubSpotParticipants : Report
{
    public override string Name => "HubSpot participant file";

    public override bool Recognizes(Table table)
    {
        var states = (table.Named("registered") ? 1 : 0) + (table.Named("attended") ? 1 : 0) + (table.Named("cancelled", "canceled") ? 1 : 0);
        return states >= 2 && table.Has(AttendeeField.Email) && !table.HasAny(AttendeeField.Joined, AttendeeField.Left, AttendeeField.State);
    }
}
