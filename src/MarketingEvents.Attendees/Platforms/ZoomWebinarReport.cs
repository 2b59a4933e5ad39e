namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Zoom, webinar: sections for hosts, panelists and attendees; attendees have a registration time, an approval and one row per join.</summary>
internal sealed class ZoomWebinarReport : Report
{
    public override string Name => "Zoom webinar report";

    public override bool Recognizes(Table table)
        => IsSection(table, "hostdetail", "panelistdetail", "attendeedetail", "otherattended")
            || (table.Named("approvalstatus") && table.Named("timeinsession", "registrationtime"))
            || (table.Preamble.Has("webinarid") && table.Named("approvalstatus", "username"));

    public override TableUse UseOf(Table table, IReadOnlyList<Table> before)
        => IsSection(table, "host", "panelist", "alternativehost", "interpreter") ? TableUse.Organizers : TableUse.Attendees;

    private static bool IsSection(Table table, params ReadOnlySpan<string> beginnings)
    {
        var section = HeaderText.Normalized(table.Section ?? "");
        foreach (var beginning in beginnings)
        {
            if (section.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
