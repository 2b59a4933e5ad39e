namespace HubSpot.MarketingEvents.Attendees;

/// <summary>An export of contacts from HubSpot: ids and addresses, nothing about the event.</summary>
internal sealed class HubSpotContacts : Report
{
    public override string Name => "HubSpot contact export";

    public override bool TellsStates => false;

    public override bool PrefersContactId => true;

    public override bool Recognizes(Table table)
        => table.Named("recordid", "recordidcontact") && !table.HasAny(AttendeeField.Joined, AttendeeField.Left, AttendeeField.Registered, AttendeeField.Attended, AttendeeField.State, AttendeeField.InteractionTime, AttendeeField.Cancelled);
}
