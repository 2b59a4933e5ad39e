namespace HubSpot.MarketingEvents.Attendees;

/// <summary>GoTo Webinar: a preamble of general information and session details, then one row per attendee or registrant.</summary>
internal sealed class GoToWebinarReport : Report
{
    public override string Name => "GoTo Webinar report";

    public override bool Recognizes(Table table)
        => table.Named("interestrating") || HeaderText.Normalized(table.Section ?? "") is "sessiondetails" or "generalinformation" || (table.Preamble.Has("webinarid") && table.Preamble.Has("webinarname"));
}
