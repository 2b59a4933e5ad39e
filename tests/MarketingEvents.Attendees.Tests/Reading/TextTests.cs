using System.Text;

namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>Encodings, delimiters, and what spreadsheets do to files.</summary>
public class TextTests
{
    private const string Text = "Name,E-mail,Joined,Left\r\nJörg Müller,joerg@example.com,2026-10-05 16:00:00,2026-10-05 17:00:00\r\n\"Åsa, Öberg\",asa@example.com,2026-10-05 16:01:00,2026-10-05 17:01:00\r\n";

    private static readonly string[] Expected = ["2 Attend joerg@example.com 10-05 16:00:00 10-05 17:00:00", "3 Attend asa@example.com 10-05 16:01:00 10-05 17:01:00"];

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Text) },
        { "UTF-8", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encodings_are_found_out(string name, byte[] bytes)
    {
        var file = await Some.ReadAsync(bytes);

        Assert.EndsWith($", {name}", file.Recognition.Form);
        Assert.Equal(Expected, file.Entries);
        Assert.Equal("Jörg Müller", file.Rows[0].Sources[0].Cells[0]);
    }

    [Fact]
    public async Task A_file_of_several_encodings_is_read_character_by_character()
    {
        var late = string.Concat(Enumerable.Range(0, 3000).Select(i => $"Ada,p{i}@example.com,2026-10-05 16:00:00,2026-10-05 17:00:00\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Name,E-mail,Joined,Left\n" + late), .. Encoding.Latin1.GetBytes("Jörg,joerg@example.com,2026-10-05 16:00:00,2026-10-05 17:00:00\n")];

        var file = await Some.ReadAsync(bytes);

        Assert.Equal("Jörg", file.Rows[^1].Sources[0].Cells[0]);
    }

    [Theory]
    [InlineData(",", "commas")]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    [InlineData("|", "vertical bars")]
    public async Task Delimiters_are_found_out(string delimiter, string name)
    {
        var text = $"Name{delimiter}E-mail{delimiter}Joined{delimiter}Left\n\"Adams, Ada; the first\"{delimiter}ada@example.com{delimiter}2026-10-05 16:00:00{delimiter}2026-10-05 17:00:00\n";

        var file = await Some.ReadAsync(text);

        Assert.StartsWith($"CSV with {name},", file.Recognition.Form);
        Assert.Equal(1, file.Summary.Attended);
    }

    [Theory]
    [InlineData("sep=;\r\n")]
    [InlineData("\"sep=;\"\r\n")]
    [InlineData("SEP=;\n")]
    [InlineData("\uFEFFsep=;\r\n")]
    [InlineData("sep=;;;;\r\n")]
    public async Task A_declared_delimiter_is_no_row(string line)
    {
        var file = await Some.ReadAsync($"{line}E-mail;Joined;Left\r\nada@example.com;2026-10-05 16:00:00;2026-10-05 17:00:00\r\n");

        Assert.Equal(["3 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00"], file.Entries);
    }

    [Fact]
    public async Task Blank_lines_empty_columns_and_cells_behind_the_last_change_nothing()
    {
        var file = await Some.ReadAsync("\n,,,,\nE-mail,Joined,Left,,\n\nada@example.com,2026-10-05 16:00:00,2026-10-05 17:00:00,,\n,,,,\nbob@example.com,2026-10-05 16:00:00,2026-10-05 17:00:00\n,,,,\n");

        Assert.Equal([5, 7], file.Rows.Select(row => row.Place.Line));
    }

    [Fact]
    public async Task Names_lose_nul_and_direction_marks_and_keep_quotation_marks()
    {
        var file = await Some.ReadAsync("First Name,Last Name,E-mail,Joined,Left\nA\0d\u202Ea,O \"X\" Y,ada@example.com,2026-10-05 16:00:00,2026-10-05 17:00:00\n");

        Assert.Equal("Ada O \"X\" Y", string.Join(' ', file.Rows[0].Entries[0].Attendee.ContactProperties.Values));
    }

    [Theory]
    [InlineData("", AttendeeFileFault.Empty, "report.csv: the file is empty.")]
    [InlineData("\n \n", AttendeeFileFault.Empty, "report.csv: the file is empty.")]
    [InlineData("E-mail,Joined,Left\n,,\n", AttendeeFileFault.Empty, "report.csv: there are no rows behind the header (line 1), so there is nothing to send.")]
    [InlineData("%PDF-1.7 ...", AttendeeFileFault.NotATable, "report.csv: this is a PDF. Export the report as CSV or as an Excel workbook.")]
    [InlineData("<!DOCTYPE html><html>", AttendeeFileFault.NotATable, "report.csv: this is a web page or an XML document. Export the report as CSV or as an Excel workbook.")]
    [InlineData("[{\"email\":1}]", AttendeeFileFault.NotATable, "report.csv: this is a JSON array. Write one JSON object per line, without brackets and commas around them.")]
    [InlineData("PK\u0003\u0004 broken", AttendeeFileFault.NotATable, "report.csv: the Excel workbook is damaged and cannot be read. Open it in a spreadsheet program and save it again as .xlsx or CSV.")]
    [InlineData("E-mail,Name\n\"ada@example.com,x\nbob@example.com,y\n", AttendeeFileFault.UnclosedQuote, "report.csv, line 2: a quotation mark is opened in this row and not closed properly, so the ends of this row and the next ones are unknown. Close it, or remove it.")]
    [InlineData("a,b\n1,2\n", AttendeeFileFault.NotRecognized, "report.csv: no column is recognised as the e-mail address or the HubSpot contact id. The columns (line 1) are 'a', 'b'. Name the column with '--map email=\"...\"' (AttendeeFileOptions.Mapping).")]
    [InlineData("ada@example.com,2026\nbob@example.com,2026\n", AttendeeFileFault.NotRecognized, "report.csv: no column is recognised as the e-mail address or the HubSpot contact id. No line names the columns. Name the column with '--map email=\"...\"' (AttendeeFileOptions.Mapping).")]
    [InlineData("Name,E-mial,Join Time,Leave Time\nAda,ada@example.com,2026-10-05,2026-10-05\n", AttendeeFileFault.NotRecognized, "report.csv: no column is recognised as the e-mail address or the HubSpot contact id. The columns (line 1) are 'Name', 'E-mial', 'Join Time', 'Leave Time'. Close names: --map email=\"E-mial\" --map joined=\"Join Time\" --map left=\"Leave Time\".")]
    [InlineData("Email,Email,Joined\nada@example.com,bob@example.com,2026-10-05\n", AttendeeFileFault.MappingDoesNotFit, "report.csv, line 1: columns 1 and 2 are both named 'Email'. Choose one, such as --map email=#1.")]
    public async Task A_file_that_cannot_be_used_says_why(string text, AttendeeFileFault fault, string message)
    {
        var refusal = await Some.RefusalAsync(text);

        Assert.Equal((fault, message), (refusal.Fault, refusal.Message));
    }

    [Fact]
    public async Task A_message_lists_ten_of_many_columns()
    {
        var refusal = await Some.RefusalAsync($"{string.Join(',', Enumerable.Range(1, 10000).Select(i => $"\u001B[31mc{i}"))}\n1,2\n");

        Assert.Contains("'\\u001B[31mc10' and 9990 more.", refusal.Message);
        Assert.DoesNotContain("c11", refusal.Message);
    }

    [Fact]
    public async Task A_missing_file_and_a_folder_are_refused()
    {
        var missing = await Assert.ThrowsAsync<AttendeeFileException>(() => AttendeeFile.OpenAsync("nowhere.csv"));
        var folder = await Assert.ThrowsAsync<AttendeeFileException>(() => AttendeeFile.OpenAsync(AppContext.BaseDirectory.TrimEnd('/')));

        Assert.Equal(("nowhere.csv: there is no such file.", AttendeeFileFault.NotReadable), (missing.Message, missing.Fault));
        Assert.Equal(AttendeeFileFault.NotReadable, folder.Fault);
    }
}
