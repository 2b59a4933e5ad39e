namespace HubSpot.MarketingEvents.Attendees.Tests;

public class SharedFileTests
{
    [SharedFileTheory]
    [InlineData("01-zoom-webinar-2020.csv", "3 registered, 2 attended, 2 re-joins merged, 3 hosts left out, 1 not registered, 1 row without an address")]
    [InlineData("04-zoom-meeting-participants.csv", "1 attended, 1 re-join merged, 1 host left out, 1 row without an address")]
    [InlineData("06-teams-report-us.csv", "1 host left out, 1 presenter left out, 1 row without an address")]
    [InlineData("09-teams-de.csv", "1 attended, 1 host left out")]
    [InlineData("10-google-meet.csv", "2 attended, 1 row without an address")]
    [InlineData("14-luma-guests.csv", "2 registered, 1 attended, 2 not registered, 1 person with times of the event")]
    [InlineData("15-eventbrite.csv", "2 registered, 1 attended, 2 not registered, 1 person with times of the event, 1 row without an address")]
    [InlineData("18-hubspot-contacts.csv", "2 attended, 2 people with times of the event")]
    [InlineData("19-excel-sv.csv", "1 attended")]
    [InlineData("22-by-hand-rejoin.csv", "2 attended, 1 re-join merged")]
    public async Task Samples_are_read(string name, string summary)
    {
        var options = new AttendeeFileOptions
        {
            TimeZone = TimeZoneInfo.Utc,
            Date = new DateOnly(2026, 5, 4),
            EventStart = Some.Start,
            EventEnd = Some.End,
            State = name.Contains("contacts") ? SubscriberState.Attend : null,
        };

        await using var file = await AttendeeFile.OpenAsync(Path.Combine(SharedFiles.Folder, name), options);

        Assert.DoesNotContain(file.Questions, question => question.IsRequired);
        Assert.Equal(summary, file.Summary.ToString());
    }
}
