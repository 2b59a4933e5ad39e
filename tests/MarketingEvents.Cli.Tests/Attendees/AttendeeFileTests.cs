using System.Text;

namespace HubSpot.MarketingEvents.Cli.Tests;

public class AttendeeFileTests
{
    private static readonly DateTimeOffset Joined = new(2026, 5, 4, 16, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Delimiters => [",", ";", "\t"];

    public static TheoryData<Encoding> Encodings =>
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    [Theory]
    [MemberData(nameof(Delimiters))]
    public void Values_are_separated_by_what_separates_the_header(string delimiter)
    {
        var text = "email,joinedAt,leftAt\nada@example.com,2026-05-04T16:00:00Z,2026-05-04T17:00:00Z\n".Replace(",", delimiter);

        var row = Assert.Single(Lists.Read(text));

        Assert.Equal(("ada@example.com", Joined, Joined.AddHours(1)), (row.Attendee.Email, row.Attendee.JoinedAt, row.Attendee.LeftAt));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encodings_with_a_byte_order_mark_and_utf_8_without_one_are_read(Encoding encoding)
    {
        var row = Assert.Single(Lists.Read("email,lastname\nada@example.com,Müller\n", encoding: encoding));

        Assert.Equal("Müller", row.Attendee.ContactProperties["lastname"]);
    }

    [Fact]
    public void Utf_16_without_a_byte_order_mark_is_refused()
    {
        var bytes = new UnicodeEncoding(bigEndian: false, byteOrderMark: false).GetBytes("email\nada@example.com\n");

        var refusal = Assert.Throws<InputException>(() => Lists.ReadBytes(bytes));

        Assert.EndsWith("Save the file as UTF-8, or as UTF-16 with a byte order mark.", refusal.Message);
    }

    [Fact]
    public void A_row_whose_bytes_are_not_utf_8_is_rejected_and_the_others_are_read()
    {
        var rows = Lists.ReadBytes(Encoding.Latin1.GetBytes("email,lastname\nada@example.com,Müller\nbob@example.com,Stone\n"));

        Assert.Equal([RowFault.DamagedText], rows[0].Problems.Select(problem => problem.Fault));
        Assert.Empty(rows[1].Problems);
    }

    [Fact]
    public void Line_numbers_count_blank_lines_and_line_breaks_inside_values()
    {
        var rows = Lists.Read("email,lastname\n\nada@example.com,\"of\nLovelace\"\n,\nbob@example.com,Stone");

        Assert.Equal([3, 6], rows.Select(row => row.Line));
        Assert.Equal("of\nLovelace", rows[0].Attendee.ContactProperties["lastname"]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_every_system_are_read(string end)
    {
        var rows = Lists.Read($"email,lastname{end}ada@example.com,\"of{end}Lovelace\"{end}bob@example.com,Stone");

        Assert.Equal([2, 4], rows.Select(row => row.Line));
        Assert.Equal("bob@example.com", rows[1].Attendee.Email);
    }

    [Fact]
    public void White_space_around_values_is_cut_off()
    {
        var row = Assert.Single(Lists.Read("email, contact id \n ada@example.com , \n"));

        Assert.Equal(("ada@example.com", null), (row.Attendee.Email, row.Attendee.ContactId));
    }

    [Fact]
    public void A_message_about_many_columns_names_ten()
    {
        var refusal = Lists.Refusal(string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"c{i}")) + "\n");

        Assert.Contains("10 ('c9') and 99990 more cannot be used.", refusal);
        Assert.True(refusal.Length < 1000);
    }

    [Theory]
    [InlineData("ada\uFF20example.com")]
    [InlineData("ada%40example.com")]
    [InlineData("\u001b[31mred")]
    [InlineData("abc\u202Edcba")]
    [InlineData("zero\u200Bwidth")]
    public void What_could_be_an_address_or_steer_a_terminal_is_not_quoted(string name)
        => Assert.Contains($"2 (a text of {name.Length} characters)", Lists.Refusal($"email,{name}\n"));

    [Fact]
    public void Rows_are_read_while_they_are_asked_for()
    {
        using var file = TemporaryFile.Of("email\nada@example.com\n\"bob@example.com\n");

        var first = AttendeeFile.Read(file.Path, SubscriberState.Attend, null).First();

        Assert.Equal("ada@example.com", first.Attendee.Email);
    }

    [Theory]
    [InlineData("", ": the file is empty.")]
    [InlineData("\n\n", ": the file is empty.")]
    [InlineData("email,joinedAt,leftAt\n", ": there is no row behind the first line, which names the columns. Nothing has been sent.")]
    [InlineData("email,company\n", ", line 1: column 2 ('company') cannot be used.")]
    [InlineData("email,\n", ", line 1: column 2 (without a name) cannot be used.")]
    [InlineData("ada@example.com,2026-05-04T16:00:00Z\n", ", line 1: columns 1 (a text of 15 characters), 2 ('2026-05-04T16:00:00Z') cannot be used.")]
    [InlineData("email,E-Mail\n", ", line 1: columns 1 and 2 both mean 'email'.")]
    [InlineData("joinedAt,leftAt\n", ", line 1: there is neither a column 'email' nor a column 'contactId'")]
    [InlineData("email\n\"ada@example.com\nbob@example.com\n", ", line 2: a quotation mark is opened and not closed properly, so")]
    [InlineData("email,lastname\n\"ada@example.com,x\nbob@example.com,\"y\n", ", line 2: a quotation mark is opened and not closed properly, so")]
    public void A_file_that_is_no_list_is_refused(string text, string beginning) => Assert.StartsWith(beginning, Lists.Refusal(text));

    [Fact]
    public void A_list_without_states_needs_one_from_outside()
        => Assert.StartsWith(", line 1: there is no column 'state'.", Lists.Refusal("email\nada@example.com\n", state: null));

    [Fact]
    public void A_file_that_does_not_exist_is_refused()
    {
        var refusal = Assert.Throws<InputException>(() => AttendeeFile.Read("nowhere.csv", SubscriberState.Attend, null).Count());

        Assert.Equal("nowhere.csv: there is no such file.", refusal.Message);
    }

    [Fact]
    public void A_folder_is_refused()
    {
        var refusal = Assert.Throws<InputException>(() => AttendeeFile.Read(AppContext.BaseDirectory, SubscriberState.Attend, null).Count());

        Assert.EndsWith("the file cannot be read (UnauthorizedAccessException).", refusal.Message);
    }
}
