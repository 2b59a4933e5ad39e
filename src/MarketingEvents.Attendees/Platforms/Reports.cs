namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The known reports. The first one that recognises a table gets it.</summary>
internal static class Reports
{
    public static IReadOnlyList<Report> All { get; } =
    [
        new TeamsLiveList(),
        new ZoomUniqueUsers(),
        new ZoomWebinarReport(),
        new GoToWebinarReport(),
        new ZoomMeetingReport(),
        new WebexReport(),
        new TeamsReport(),
        new GoogleMeetReport(),
        new LumaReport(),
        new EventbriteReport(),
        new BigMarkerReport(),
        new HubSpotParticipants(),
        new HubSpotContacts(),
        new OwnForm(),
        new StreamYardReport(),
        new AnyTable(),
    ];

    /// <summary>The marks of all reports.</summary>
    public static IReadOnlySet<string> Marks { get; } = All.SelectMany(report => report.Marks).ToHashSet();

    public static Report For(Table table) => All.First(report => report.Recognizes(table));
}
