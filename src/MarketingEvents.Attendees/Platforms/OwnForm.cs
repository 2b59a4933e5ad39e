namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The form of the SDK's own lists: the names of the properties as columns, with or without a state.</summary>
internal sealed class OwnForm : Report
{
    public override string Name => "attendee list";

    public override bool TellsStates => false;

    public override bool Recognizes(Table table)
        => table.HasAny(AttendeeField.State, AttendeeField.InteractionTime) || table.Named("joinedat", "leftat", "registeredat", "cancelledat", "contactid", "vid");
}
