namespace HubSpot.MarketingEvents.Attendees;

/// <summary>BigMarker, workbook: the sheet of registrants with registration date, time zone per row and a yes or no for live attendance.</summary>
internal sealed class BigMarkerReport : Report
{
    public override string Name => "BigMarker registrant list";

    public override bool Recognizes(Table table) => table.Named("attendedlive") && table.Named("registrationdate", "unsubscribed");
}
