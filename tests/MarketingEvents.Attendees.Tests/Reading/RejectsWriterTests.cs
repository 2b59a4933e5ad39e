using System.Text;

namespace HubSpot.MarketingEvents.Attendees.Tests;

public class RejectsWriterTests
{
    private static readonly AttendeeFileOptions Options = new() { State = SubscriberState.Register, TimeZone = TimeZoneInfo.Utc };

    [Theory]
    [InlineData("Email;Registered;Note\nnobody;2026-05-01 10:00;\"a;b \"\"c\"\"\"\n", "Email;Registered;Note;Rejected because", "nobody;2026-05-01 10:00;\"a;b \"\"c\"\"\";Column 'Email' does not hold an e-mail address.")]
    [InlineData("Email\tRegistered\tNote\nnobody\t2026-05-01 10:00\n", "Email\tRegistered\tNote\tRejected because", "nobody\t2026-05-01 10:00\t\tColumn 'Email' does not hold an e-mail address.")]
    public async Task Rows_of_text_have_the_separator_of_the_file_and_the_reason_in_a_column_of_its_own(string text, string header, string row)
    {
        var rejects = await RejectsOf(Encoding.UTF8.GetBytes(text));

        Assert.Equal($"\uFEFF{header}\r\n{row}\r\n", rejects);
    }

    [Fact]
    public async Task A_reason_of_an_earlier_attempt_is_replaced()
    {
        var first = await RejectsOf("Email,Registered\nnobody,2026-05-01 10:00\n"u8.ToArray());

        var second = await RejectsOf(Encoding.UTF8.GetBytes(first.Replace("nobody", "someone", StringComparison.Ordinal)));

        Assert.Equal(first.Replace("nobody", "someone", StringComparison.Ordinal), second);
    }

    [Fact]
    public async Task Rows_of_another_table_begin_with_its_header()
    {
        var rejects = await RejectsOf("Email,Registered\nnobody,2026-05-01 10:00\n\nName,Email,Registered\nEve,none,2026-05-01 10:00\n"u8.ToArray());

        Assert.Equal(["Email,Registered,Rejected because", "Name,Email,Registered,Rejected because"], rejects.TrimStart('\uFEFF').Split("\r\n").Where(line => line.StartsWith("Email") || line.StartsWith("Name")));
    }

    [Fact]
    public async Task JSON_lines_stay_JSON_lines()
    {
        var rejects = await RejectsOf("{\"Email\":\"no \\\"body\",\"Registered\":\"2026-05-01 10:00\"}\n"u8.ToArray());

        Assert.Equal("{\"Email\":\"no \\\"body\",\"Registered\":\"2026-05-01 10:00\",\"Rejected because\":\"Column 'Email' does not hold an e-mail address.\"}\n", rejects);
    }

    private static async Task<string> RejectsOf(byte[] input)
    {
        await using var file = await AttendeeFile.OpenAsync(new MemoryStream(input), Options);
        using var output = new MemoryStream();
        using (var writer = new RejectsWriter(output, file.Recognition))
        {
            await foreach (var row in file.ReadRowsAsync())
            {
                Assert.True(row.IsRejected);
                writer.Write(Assert.Single(row.Sources), string.Join(' ', row.Problems));
            }
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
