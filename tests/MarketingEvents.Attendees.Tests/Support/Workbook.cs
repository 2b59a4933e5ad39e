using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>Writes small workbooks: texts, numbers, and dates as serial numbers with a date format.</summary>
internal static class Workbook
{
    public static byte[] Of(params (string Sheet, object?[][] Rows)[] sheets)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, sheets.Length).ToList();
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(numbers.Select(n => $"""<sheet name="{SecurityElement.Escape(sheets[n - 1].Sheet)}" sheetId="{n}" r:id="rId{n}"/>"""))}</sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Add(archive, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            foreach (var n in numbers)
            {
                Add(archive, $"xl/worksheets/sheet{n}.xml", Sheet(sheets[n - 1].Rows));
            }
        }

        return bytes.ToArray();
    }

    public static void Add(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Sheet(object?[][] rows)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var row = 1; row <= rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{row}">""");
            for (var column = 0; column < rows[row - 1].Length; column++)
            {
                xml.Append(Cell($"{(char)('A' + column)}{row}", rows[row - 1][column]));
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string place, object? value) => value switch
    {
        null => "",
        DateTime time => $"""<c r="{place}" s="1"><v>{time.ToOADate().ToString("R", CultureInfo.InvariantCulture)}</v></c>""",
        TimeSpan time => $"""<c r="{place}" s="2"><v>{time.TotalDays.ToString("R", CultureInfo.InvariantCulture)}</v></c>""",
        double number => $"""<c r="{place}"><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v></c>""",
        _ => $"""<c r="{place}" t="inlineStr"><is><t>{SecurityElement.Escape(value.ToString())}</t></is></c>""",
    };
}
