using System.IO.Compression;
using System.Text;

namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>Inputs that are made to fill the memory or to take for ever.</summary>
public class LimitTests
{
    public static TheoryData<string, string> EndlessTexts => new()
    {
        { "", "a" },
        { "", "a," },
        { "E-mail,Name\n\"", "a,b\n" },
        { "E-mail,Name\nada@example.com,\"", "\n" },
        { "{\"email\":\"", "a" },
        { "E-mail;Name\n", "\0" },
    };

    [Theory]
    [MemberData(nameof(EndlessTexts))]
    public async Task A_record_without_end_is_refused_early(string begin, string again)
    {
        using var endless = new EndlessStream(begin, again, 1L << 30);

        var refusal = await Assert.ThrowsAsync<AttendeeFileException>(() => AttendeeFile.OpenAsync(endless, new AttendeeFileOptions()));

        Assert.Equal(AttendeeFileFault.TooLarge, refusal.Fault);
        Assert.InRange(endless.Taken, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task A_header_wider_than_a_sheet_is_refused()
    {
        var refusal = await Some.RefusalAsync(string.Join(',', Enumerable.Range(1, 100_000)) + "\n1\n");

        Assert.Equal("report.csv, line 1: the row has more than 16384 columns.", refusal.Message);
    }

    [Fact]
    public async Task A_sheet_that_claims_to_be_huge_is_refused()
    {
        var bytes = Archive(("xl/worksheets/sheet1.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Email</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"""));

        Assert.Equal(AttendeeFileFault.TooLarge, (await Some.RefusalAsync(bytes)).Fault);
    }

    [Fact]
    public async Task Entities_of_xml_are_not_resolved()
    {
        var bytes = Archive(("xl/worksheets/sheet1.xml", """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>"""));

        Assert.Equal(AttendeeFileFault.NotATable, (await Some.RefusalAsync(bytes)).Fault);
    }

    [Fact]
    public async Task An_archive_that_is_no_workbook_is_not_called_one()
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Workbook.Add(archive, "report.csv", "Email\nada@example.com\n");
        }

        Assert.Equal("report.csv: this is a ZIP archive and no Excel workbook. Unpack it, or save the table as .xlsx or CSV.", (await Some.RefusalAsync(bytes.ToArray())).Message);
    }

    [Fact]
    public async Task An_archive_of_many_entries_is_refused()
    {
        var entries = Enumerable.Range(0, 10_001).Select(i => ($"xl/media/{i}", "")).ToArray();

        Assert.Equal(AttendeeFileFault.TooLarge, (await Some.RefusalAsync(Archive(entries))).Fault);
    }

    [Fact]
    public async Task One_person_with_many_rows_keeps_the_first_thousand()
    {
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"ada@example.com,2026-10-05 16:{i % 60:00}:00,2026-10-05 17:{i % 60:00}:00\n"));

        var row = Assert.Single((await Some.ReadAsync($"E-mail,Joined,Left\n{rows}")).Rows);

        Assert.Equal((5000, AttendeeRow.MostSources), (row.RowCount, row.Sources.Count));
    }

    private static byte[] Archive(params (string Name, string Content)[] entries)
    {
        var bytes = new MemoryStream();
        bytes.Write(Workbook.Of(("a", [])));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                archive.GetEntry(name)?.Delete();
                Workbook.Add(archive, name, content);
            }
        }

        return bytes.ToArray();
    }

    private sealed class EndlessStream(string begin, string again, long length) : ForwardStream
    {
        private readonly byte[] _begin = Encoding.UTF8.GetBytes(begin);
        private readonly byte[] _again = Encoding.UTF8.GetBytes(again);

        public long Taken { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var most = (int)Math.Min(count, length - Taken);
            for (var i = 0; i < most; i++, Taken++)
            {
                buffer[offset + i] = Taken < _begin.Length ? _begin[Taken] : _again[(Taken - _begin.Length) % _again.Length];
            }

            return most;
        }
    }
}
