namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>Reports of platforms about which there is little to say: recognised, and read.</summary>
public class OtherReportsTests
{
    public static TheoryData<string, string, string[]> Files => new()
    {
        {
            "Google Meet attendance report",
            """
            Meeting title,Date,Start time,End time
            Autumn,2026-10-05,23:30,00:30

            Name,Email,Duration,Time joined,Time exited
            Ada,ada@example.com,58 min,23:32,00:10
            Bob,bob@example.com,10 min,12:05 AM,12:15 AM
            """,
            ["5 Attend ada@example.com 10-05 23:32:00 10-06 00:10:00", "6 Attend bob@example.com 10-06 00:05:00 10-06 00:15:00"]
        },
        {
            "Webex attendance report",
            "Meeting name\tMeeting start time\tMeeting end time\tDisplay name\tFirst name\tLast name\tRole\tAttendee email\tJoin time\tLeave time\tAttendance duration\tConnection type\tSession name\n"
                + "Autumn\t2026-10-05 18:00:00\t2026-10-05 19:00:00\tOlga\tOlga\tO\tHost\tolga@example.com\t2026-10-05 18:00:00\t2026-10-05 19:00:00\t60 mins\tDesktop\tMain\n"
                + "Autumn\t2026-10-05 18:00:00\t2026-10-05 19:00:00\tAda\tAda\tA\tAttendee\tada@example.com\t2026-10-05 18:01:00\t2026-10-05 18:50:00\t49 mins\tDesktop\tMain\n",
            ["3 Attend ada@example.com 10-05 18:01:00 10-05 18:50:00"]
        },
        {
            "Webex attendance report",
            "Nome da reunião\tHora de início da reunião\tHora de término da reunião\tNome de exibição\tNome\tSobrenome\tFunção\tE-mail do participante\tHora de entrada\tHora de saída\tDuração da participação\tTipo de conexão\tNome da sessão\n"
                + "Outono\t13/10/2026 18:00:00\t13/10/2026 19:00:00\tAda\tAda\tA\tParticipante\tada@example.com\t13/10/2026 18:01:00\t13/10/2026 18:50:00\t49 mins\tDesktop\tMain\n",
            ["2 Attend ada@example.com 10-13 18:01:00 10-13 18:50:00"]
        },
        {
            "GoTo Webinar report",
            """
            Attendee Report
            Generated
            "Oct 06, 2026 09:00 AM CEST"
            General Information
            Webinar Name,Webinar ID
            Autumn,123-456-789
            Actual Start Date/Time,Duration
            "Oct 05, 2026 06:00 PM CEST",60 minutes
            Session Details
            Attended,Interest Rating,Last Name,First Name,Email Address,Registration Date/Time,Join Time,Leave Time,Time in Session
            Yes,80,Adams,Ada,ada@example.com,"Oct 01, 2026 09:00 AM CEST","Oct 05, 2026 06:01 PM CEST","Oct 05, 2026 06:50 PM CEST",49 minutes
            No,,Berg,Bob,bob@example.com,"Oct 02, 2026 09:00 AM CEST",,,
            """,
            ["11 Register ada@example.com 10-01 07:00:00", "11 Attend ada@example.com 10-05 16:01:00 10-05 16:50:00", "12 Register bob@example.com 10-02 07:00:00"]
        },
        {
            "Luma guest list",
            """
            api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,qr_code_url
            g1,Ada,Ada,A,ada@example.com,,2026-10-01T09:00:00.000Z,approved,2026-10-05T16:01:00.000Z,https://example.com/1
            g2,Bob,Bob,B,bob@example.com,,2026-10-02T09:00:00.000Z,approved,,https://example.com/2
            g3,Cy,Cy,C,cy@example.com,,2026-10-02T09:00:00.000Z,declined,,https://example.com/3
            """,
            ["2 Register ada@example.com 10-01 09:00:00", "2 Attend ada@example.com 10-05 16:01:00 10-05 17:00:00 *", "3 Register bob@example.com 10-02 09:00:00"]
        },
        {
            "Eventbrite attendee list",
            """
            Order #,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee #,Attendee Status,Buyer Email
            1,2026-10-01 09:00:00,Ada,A,Ada@Example.com,1,General,9,Checked In,zoe@example.com
            1,2026-10-01 09:00:00,Ada,A,ada@example.com,1,General,10,Attending,zoe@example.com
            2,2026-10-02 09:00:00,Cy,C,cy@example.com,1,General,11,Not Attending,cy@example.com
            3,2026-10-02 09:00:00,Di,D,di@example.com,1,General,12,Refunded,di@example.com
            """,
            ["2 Register Ada@Example.com 10-01 09:00:00", "2 Attend Ada@Example.com 10-05 16:00:00 10-05 17:00:00 *"]
        },
        {
            "list with a status per person, such as StreamYard's",
            """
            Email,First Name,Last Name,Status
            ada@example.com,Ada,A,Attended live
            bob@example.com,Bob,B,Registered
            cy@example.com,Cy,C,Watched on-demand
            """,
            ["2 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00 *", "3 Register bob@example.com 10-05 16:00:00 *", "4 Register cy@example.com 10-05 16:00:00 *"]
        },
        {
            "HubSpot participant file",
            """
            Email,Registered,Attended,Cancelled
            ada@example.com,Yes,Yes,No
            bob@example.com,TRUE,FALSE,TRUE
            cy@example.com,2026-10-01 09:00,,
            """,
            [
                "2 Register ada@example.com 10-05 16:00:00 *", "2 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00 *", "3 Register bob@example.com 10-05 16:00:00 *", "3 Cancel bob@example.com 10-05 16:00:00 *",
                "4 Register cy@example.com 10-01 09:00:00",
            ]
        },
        {
            "attendee list",
            """
            state,email,contactId,interactionDateTime,registeredAt,cancelledAt,joinedAt,leftAt,firstname,lastname
            register,ada@example.com,,2026-10-01T09:00:00Z,,,,,Ada,A
            attend,ada@example.com,,,2026-10-01T09:00:00Z,,2026-10-05T18:00:00+02:00,1791219600000,,
            cancel,,269269281527,,2026-10-01T09:00:00Z,2026-10-02T09:00:00Z,,,,
            """,
            ["2 Register ada@example.com 10-01 09:00:00", "2 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00", "4 Cancel 269269281527 10-02 09:00:00"]
        },
        {
            "attendee list",
            """
            {"email":"ada@example.com","joinedAt":"2026-10-05T16:00:00Z","leftAt":"2026-10-05T17:00:00Z"}

            {"registeredAt":"2026-10-01T09:00:00Z","email":"bob@example.com"}
            """,
            ["1 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00", "3 Register bob@example.com 10-01 09:00:00"]
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_report_is_recognised_and_read(string platform, string text, string[] entries)
    {
        var file = await Some.ReadAsync(text, options => (options.EventStart, options.EventEnd) = (Some.Start, Some.End));

        Assert.Equal(platform, file.Recognition.Platform);
        Assert.Equal(entries, file.Entries);
    }

    [Fact]
    public async Task Big_marker_s_workbook_is_read_from_its_second_sheet()
    {
        var bytes = Workbook.Of(
            ("summary", [["Webinar", "Autumn"], ["Registrants", 2.0]]),
            ("registered list",
            [
                ["Registered list of Autumn"],
                ["#", "First Name", "Last Name", "Email", "Registration Date", "Time Zone", "Unsubscribed", "Attended Live"],
                [1.0, "Ada", "A", "ada@example.com", new DateTime(2026, 10, 1, 9, 0, 0), "Eastern Time (US & Canada)", "No", "Yes"],
                [2.0, "Bob", "B", "bob@example.com", "2026-10-02 09:00:00", "Europe/Berlin", "No", "No"],
            ]));

        var file = await Some.ReadAsync(bytes, options => (options.TimeZone, options.EventStart, options.EventEnd) = (null, Some.Start, Some.End));

        Assert.Equal("BigMarker registrant list (Excel workbook)", file.Recognition.ToString());
        Assert.Equal(["3 Register ada@example.com 10-01 13:00:00", "3 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00 *", "4 Register bob@example.com 10-02 07:00:00"], file.Entries);
        Assert.Equal("sheet 'registered list', row 3", file.Rows[0].ToString());
    }

    [Fact]
    public async Task A_contact_export_needs_a_state_and_sends_ids()
    {
        const string Text = "Record ID,First Name,Last Name,Email,Create Date\n101,Ada,A,ada@example.com,2026-08-09 10:15\n";

        var asked = await Some.ReadAsync(Text);
        var answered = await Some.ReadAsync(Text, options => (options.State, options.EventStart, options.EventEnd) = (SubscriberState.Attend, Some.Start, Some.End));

        Assert.Equal([QuestionSubject.State], asked.Questions.Where(question => question.IsRequired).Select(question => question.Subject));
        Assert.Equal(["2 Attend 101 10-05 16:00:00 10-05 17:00:00 *"], answered.Entries);
    }

    [Fact]
    public async Task A_contact_export_with_times_added_by_hand_sends_ids()
    {
        var file = await Some.ReadAsync("Record ID,Email,Join time,Leave time\n101,ada@example.com,2026-10-05 16:00,2026-10-05 17:00\n,bob@example.com,2026-10-05 16:00,2026-10-05 17:00\n");

        Assert.Equal(["2 Attend 101 10-05 16:00:00 10-05 17:00:00", "3 Attend bob@example.com 10-05 16:00:00 10-05 17:00:00"], file.Entries);
    }

    [Fact]
    public async Task Without_times_of_the_event_attendances_are_rejected_and_the_choice_is_named()
    {
        var file = await Some.ReadAsync("Email,First Name,Last Name,Status\nada@example.com,Ada,A,Attended\n");

        Assert.Equal(["The file has no join time. '--event-start' and '--event-end' (EventStart, EventEnd) can stand in."], file.Reasons);
        Assert.Equal([(QuestionSubject.EventTimes, false)], file.Questions.Select(question => (question.Subject, question.IsRequired)));
    }
}
