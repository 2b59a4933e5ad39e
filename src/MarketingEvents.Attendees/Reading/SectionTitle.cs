using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Lines that begin a part of a report: 'Attendee Details', '2. Participants'.</summary>
internal static partial class SectionTitle
{
    private static readonly HashSet<string> Titles = [.. new[]
    {
        "attendee report", "attendee details", "host details", "host detail", "panelist details", "panelist detail", "other attended", "registration report", "registrant details", "cancelled details", "canceled details", "attendees", "panelists", "hosts", "registrants",
        "participants", "session details", "general information", "participant details", "summary", "registration details", "performance report", "alternative host details", "practice session details", "invitee details", "interpreter details",
    }.Select(HeaderText.Normalized)];

    /// <summary>The title; null when the record is none.</summary>
    public static string? Find(Record record)
        => record.Length == 1 && record[0].Length <= 80 && (Numbered().IsMatch(record[0]) || Titles.Contains(HeaderText.Normalized(record[0]))) ? record[0] : null;

    /// <summary>The number in front of a title; null when there is none.</summary>
    public static int? NumberOf(string? title) => title is { Length: > 1 } && Numbered().IsMatch(title) ? title[0] - '0' : null;

    [GeneratedRegex(@"^[1-9]\. ?\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
