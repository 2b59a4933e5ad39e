namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Luma, guest list: registered when approved, attended when checked in; nobody has a leave time.</summary>
internal sealed class LumaReport : Report
{
    private static readonly Dictionary<string, AttendeeField> Names = new() { ["createdat"] = AttendeeField.Registered };

    public override string Name => "Luma guest list";

    public override IReadOnlyDictionary<string, AttendeeField> OwnNames => Names;

    public override bool Recognizes(Table table) => table.Named("approvalstatus") && table.Named("apiid", "checkedinat");
}
