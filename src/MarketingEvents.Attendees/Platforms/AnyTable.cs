namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A table of people from anywhere, recognised by its columns or mapped by its owner.</summary>
internal sealed class AnyTable : Report
{
    public override string Name => "table of people";

    public override bool TellsStates => false;

    public override bool Recognizes(Table table) => true;
}
