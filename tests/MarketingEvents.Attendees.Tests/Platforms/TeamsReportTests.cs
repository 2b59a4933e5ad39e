using System.Text;

namespace HubSpot.MarketingEvents.Attendees.Tests;

public class TeamsReportTests
{
    private const string English =
        """
        1. Summary
        Meeting title	Autumn
        Attended participants	3
        Start time	10/5/26, 6:00:00 PM
        End time	10/5/26, 7:00:00 PM

        2. Participants
        Name	First Join	Last Leave	In-Meeting Duration	Email	Participant ID (UPN)	Role
        Ada "The Count" Adams	10/5/26, 6:00:36 PM	10/5/26, 6:59:11 PM	58m 35s	ada@example.com	n1@corp.example.com	Attendee
        Olga	10/5/26, 5:58:36 PM	10/5/26, 7:00:11 PM	1h 2m	olga@example.com	n2@corp.example.com	Organizer
        Guest	10/5/26, 6:10:00 PM	10/5/26, 6:20:00 PM	10m			Attendee

        3. In-Meeting Activities
        Name	Join Time	Leave Time	Duration	Email	Role
        Ada "The Count" Adams	10/5/26, 6:00:36 PM	10/5/26, 6:10:11 PM	10m	ada@example.com	Attendee
        """;

    public static TheoryData<string, string> Localised => new()
    {
        { "1. Resumo|Hora de início\t05/10/26, 18:00:00||2. Participantes|Nome\tPrimeiro ingresso\tÚltima saída\tDuração na reunião\tE-mail\tFunção", "Apresentador" },
        { "1. Resumo||2. Participantes|Nome\tPrimeira Entrada\tÚltima Saída\tDuração da Reunião\tEmail\tFunção", "Organizador" },
        { "1. Zusammenfassung||2. Teilnehmer|Name\tErste Teilnahme\tLetztes Verlassen\tBesprechungsdauer\tE-Mail\tRolle", "Organisator" },
        { "Name\tBeitrittszeit\tVerlassenszeit\tDauer\tE-Mail\tRolle", "Organisator" },
        { "Nombre completo\tHora de unión\tHora de salida\tDuración\tCorreo electrónico\tRol", "Organizador" },
        { "Nom complet\tHeure d'arrivée\tHeure de départ\tDurée\tAdresse e-mail\tRôle", "Organisateur" },
        { "Nom complet\tHeure d’arrivée\tHeure de départ\tDurée\tE-mail\tRôle", "Organisateur" },
        { "Nome completo\tOra di ingresso\tOra di uscita\tDurata\tPosta elettronica\tRuolo", "Organizzatore" },
        { "Volledige naam\tTijd van deelname\tTijd van vertrek\tDuur\tE-mail\tRol", "Organisator" },
        { "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole", "Organizer" },
    };

    [Fact]
    public async Task Participants_are_read_once_though_the_activities_repeat_them()
    {
        var file = await Some.ReadAsync(new UnicodeEncoding(false, true).GetPreamble().Concat(Encoding.Unicode.GetBytes(English)).ToArray(), options => options.DateOrder = DateOrder.MonthFirst);

        Assert.Equal("Microsoft Teams attendance report", file.Recognition.Platform);
        Assert.Equal(["9 Attend ada@example.com 10-05 18:00:36 10-05 18:59:11"], file.Entries);
        Assert.Equal("1 attended, 1 host left out, 1 row without an address", file.Summary.ToString());
    }

    [Theory]
    [MemberData(nameof(Localised))]
    public async Task Localised_columns_are_recognised(string header, string role)
    {
        var text = $"{header.Replace("|", "\r\n")}\r\nAda\t05/10/26, 18:00:36\t05/10/26, 18:59:11\t58 min\tada@example.com\t\r\nOlga\t05/10/26, 17:00:36\t05/10/26, 18:59:11\t1 h 58 min\tolga@example.com\t{role}\r\n";

        var file = await Some.ReadAsync(text, options => options.DateOrder = header.StartsWith("Full") ? DateOrder.DayFirst : null);

        Assert.Equal("Microsoft Teams attendance report", file.Recognition.Platform);
        Assert.Equal(["ada@example.com"], file.Rows.SelectMany(row => row.Entries).Select(entry => entry.Attendee.Email));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 18, 0, 36, TimeSpan.Zero), file.Rows[0].Entries[0].Attendee.JoinedAt);
    }

    [Fact]
    public async Task Presenters_come_when_they_are_asked_for()
    {
        var text = "Full Name\tFirst Join\tLast Leave\tEmail\tRole\nAda\t2026-10-05 18:00:00\t2026-10-05 19:00:00\tada@example.com\tPresenter\n";

        Assert.Equal(1, (await Some.ReadAsync(text)).Summary.PresentersLeftOut);
        Assert.Equal(1, (await Some.ReadAsync(text, options => options.IncludePresenters = true)).Summary.Attended);
    }

    [Fact]
    public async Task The_list_of_a_running_meeting_cannot_be_sent_and_the_report_is_named()
    {
        var refusal = await Some.RefusalAsync("Full Name\tUser Action\tTimestamp\nAda\tJoined before\t10/5/2026, 6:00:36 PM\n");

        Assert.Equal(AttendeeFileFault.WrongReport, refusal.Fault);
        Assert.EndsWith("download the attendance report.", refusal.Message);
    }
}
