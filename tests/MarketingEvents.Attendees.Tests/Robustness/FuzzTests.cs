using System.Text;

namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>Whatever the bytes are: rows, questions, or the documented exception, in bounded time, and no address in a message.</summary>
public class FuzzTests
{
    private const int RunsPerSeed = 250;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly string[] Fragments =
    [
        ",", ";", "\t", "\"", "\n", "\r", "\r\n", "\0", "sep=;\n", "@", "ada@example.com", "--", "NA", "Email", "Join Time", "Leave Time", "1. Summary", "Attendee Details", "Yes", "2026-10-05 16:00", "13/14/2026 25:61", "5/04/2026, 4:21:32 PM", "46243.45", "1e308",
        "99999999999999999999", "-1", "\u202E", "\u001B[2J", "\uFEFF", "\uD800", "{", "}", "[", "{\"email\":\"\\ud800\"}", "PK\u0003\u0004", "(", ")", "(UTC)", "mailto:", "<", ">", "İ", "ß", "Time Zone", "../../etc/passwd", "State", "register", "0001-01-01 00:00", "9999-12-31 23:59:59", "#3",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_input_ends_in_rows_questions_or_the_documented_exception(int seed)
    {
        var random = new Random(seed);
        var files = OtherReportsTests.Files.Select(row => (string)((object[])row)[1]).ToArray();
        var ends = 0;
        for (var run = 0; run < RunsPerSeed; run++)
        {
            var bytes = Mutated(random, files[random.Next(files.Length)]);
            await ReadAsync(bytes, random).WaitAsync(Longest);
            ends++;
        }

        Assert.Equal(RunsPerSeed, ends);
    }

    private static async Task ReadAsync(byte[] bytes, Random random)
    {
        try
        {
            await Some.ReadAsync(bytes, options =>
            {
                options.TimeZone = random.Next(2) == 0 ? null : TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
                options.State = random.Next(4) == 0 ? SubscriberState.Attend : null;
                options.Date = random.Next(2) == 0 ? DateOnly.MaxValue : null;
                options.DateOrder = random.Next(2) == 0 ? DateOrder.DayFirst : null;
                options.MergeRejoins = random.Next(2) == 0;
                options.IncludeOrganizers = random.Next(2) == 0;
                (options.EventStart, options.EventEnd) = random.Next(2) == 0 ? ((DateTimeOffset?)Some.Start, (DateTimeOffset?)Some.End) : (null, null);
                options.Mapping = random.Next(6) == 0 ? new ColumnMapping().Add("email=#2").Add("joined=Join Time") : null;
            });
        }
        catch (AttendeeFileException e)
        {
            Assert.DoesNotContain('@', e.Message);
            Assert.DoesNotContain(e.Message, character => char.IsControl(character) || character is '\u202E' or '\uD800');
        }
    }

    private static byte[] Mutated(Random random, string text)
    {
        var characters = new StringBuilder(text);
        for (var i = random.Next(12); i > 0; i--)
        {
            var place = random.Next(characters.Length + 1);
            switch (random.Next(3))
            {
                case 0:
                    characters.Insert(place, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 1:
                    characters.Remove(place, Math.Min(random.Next(20), characters.Length - place));
                    break;
                default:
                    characters.Insert(place, characters.ToString(0, random.Next(Math.Min(characters.Length, 200) + 1)));
                    break;
            }
        }

        Encoding[] encodings = [new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32];
        var bytes = encodings[random.Next(10) < 6 ? 0 : random.Next(encodings.Length)].GetBytes(characters.ToString());
        for (var i = random.Next(3) == 0 ? random.Next(20) : 0; i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_damaged_workbook_ends_in_the_same_way(int seed)
    {
        var random = new Random(seed);
        var whole = Workbook.Of(("Guests", [["Email", "Joined", "Left"], ["ada@example.com", new DateTime(2026, 10, 5, 16, 0, 0), 46300.5], ["bob@example.com", new TimeSpan(16, 0, 0), "x"]]));
        for (var run = 0; run < 60; run++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            }

            await ReadAsync(random.Next(4) == 0 ? bytes[..random.Next(4, bytes.Length)] : bytes, random).WaitAsync(Longest);
        }
    }
}
