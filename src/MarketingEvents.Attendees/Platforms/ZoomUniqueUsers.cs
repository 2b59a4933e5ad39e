namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Zoom, meeting, exported with 'unique users': total durations, and no times.</summary>
internal sealed class ZoomUniqueUsers : Report
{
    public override string Name => "Zoom meeting report of unique users";

    public override bool Recognizes(Table table)
        => !table.HasAny(AttendeeField.Joined, AttendeeField.Left) && table.Named("nameoriginalname", "originalname", "useremail") && table.Named("totalduration", "totaldurationminutes", "duration", "durationminutes")
            && !table.Named("approvalstatus", "timeinsession");

    public override string Refusal(Table table)
        => "It has one row per user and no join and leave times, which HubSpot needs for an attendance. In Zoom, export the participants again without 'Show unique users'";
}
