namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Google Meet: times of day only; the date is in the block above, if at all.</summary>
internal sealed class GoogleMeetReport : Report
{
    public override string Name => "Google Meet attendance report";

    public override bool Recognizes(Table table) => table.Named("timejoined") && table.Named("timeexited", "timeleft");
}
