namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A table of people from anywhere, recognised by its columns or mapped by its owner.</summary>
internal sealed class AnyTable : Report
{
    public override string Name => "table of people";

    public override bool TellsStates => false;

    // An export of contacts to which somebody has added times has both.
    public override bool PrefersContactId => true;

    public override bool Recognizes(Table table) => true;
}
