namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Zoom, meeting: one row per join; the host is the one whose address stands in the block above.</summary>
internal sealed class ZoomMeetingReport : Report
{
    public override string Name => "Zoom meeting report";

    public override bool Recognizes(Table table)
        => table.HasAny(AttendeeField.Joined) && (table.Named("nameoriginalname", "originalname", "recordingconsent", "recordingdisclaimerresponse") || table.Preamble.Has("meetingid")
            || (table.Named("useremail") && table.Named("guest", "topic")));

    public override bool IsOrganizer(Observation row, string role)
        => base.IsOrganizer(row, role) || (row.Email is { } email && string.Equals(email, row.Table.Preamble.HostEmail, StringComparison.OrdinalIgnoreCase));
}
