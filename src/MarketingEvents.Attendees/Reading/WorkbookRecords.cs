using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using ExcelDataReader;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The rows of an Excel workbook, sheet after sheet. Values are read as they were saved; no formula is calculated, and nothing is fetched.</summary>
internal static class WorkbookRecords
{
    private const int MostEntries = 10_000;

    // ExcelDataReader asks for code page 1252 even where it reads none of it.
    static WorkbookRecords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static RecordSource Open(Stream stream, string name) => new("Excel workbook", RowForm.Workbook, ReadAsync(stream, name));

    private static async IAsyncEnumerable<Record> ReadAsync(Stream stream, string name, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // A ZIP archive has its table of contents at the end, so it must be able to seek.
        await using var file = TemporaryFile.Create();
        await CopyAsync(stream, file, name, cancellationToken).ConfigureAwait(false);
        Check(file, name, cancellationToken);
        file.Position = 0;
        using var reader = Guarded(name, () => ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true }));
        var blanks = 0L;
        do
        {
            // What its author has hidden is not what the person sees and means to send.
            if (Guarded(name, () => reader.VisibleState) != "visible")
            {
                continue;
            }

            var sheet = Guarded(name, () => reader.Name);
            for (var row = 1; Guarded(name, reader.Read); row++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var values = Guarded(name, () => CellsOf(reader));
                blanks += 1 + reader.FieldCount - values.Length;
                if (blanks > Limits.MostBlankCells)
                {
                    throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.WorkbookTooLarge(name));
                }

                if (values.Length > 0)
                {
                    yield return new Record(new RowPlace(sheet, row), values);
                }
            }
        }
        while (Guarded(name, reader.NextResult));
    }

    private static async Task CopyAsync(Stream stream, Stream file, string name, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        for (int length; (length = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            await file.WriteAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            if (file.Length > Limits.LargestWorkbookFile)
            {
                throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.WorkbookTooLarge(name));
            }
        }
    }

    // Sizes that an archive states can be wrong, so what it holds is unpacked once and counted.
    private static void Check(FileStream file, string name, CancellationToken cancellationToken)
    {
        file.Position = 0;
        using var archive = Guarded(name, () => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        var entries = Guarded(name, () => archive.Entries);
        if (entries.Count > MostEntries)
        {
            throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.WorkbookTooLarge(name));
        }

        if (!entries.Any(entry => entry.FullName.Replace('\\', '/').StartsWith("xl/workbook", StringComparison.OrdinalIgnoreCase)))
        {
            throw new AttendeeFileException(AttendeeFileFault.NotATable, Messages.ForeignFile(name, "a ZIP archive and no Excel workbook. Unpack it, or save the table as .xlsx or CSV"));
        }

        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in entries)
        {
            using var content = Guarded(name, entry.Open);
            for (int length; (length = Guarded(name, () => content.Read(buffer))) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((total += length) > Limits.LargestWorkbook)
                {
                    throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.WorkbookTooLarge(name));
                }
            }
        }
    }

    private static string[] CellsOf(IExcelDataReader reader)
    {
        var last = -1;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            last = reader.GetValue(i) is null or "" ? last : i;
        }

        var cells = new string[last + 1];
        for (var i = 0; i <= last; i++)
        {
            cells[i] = Text(reader.GetValue(i)).Trim();
        }

        return cells;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        // A time of day is a moment of the day on which Excel begins to count.
        DateTime { Year: < 1901 } time => Rounded(time).ToString("HH':'mm':'ss", CultureInfo.InvariantCulture),
        DateTime date => Rounded(date).ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy'-'MM'-'dd" : "yyyy'-'MM'-'dd HH':'mm':'ss", CultureInfo.InvariantCulture),
        TimeSpan time => $"{((int)time.TotalHours).ToString("00", CultureInfo.InvariantCulture)}:{time.Minutes.ToString("00", CultureInfo.InvariantCulture)}:{time.Seconds.ToString("00", CultureInfo.InvariantCulture)}",
        double number => number.ToString("0.############", CultureInfo.InvariantCulture),
        bool answer => answer ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    // Serial numbers are fractions of a day, so a second is off by some microseconds.
    private static DateTime Rounded(DateTime time) => time > DateTime.MaxValue.AddSeconds(-1) ? time : new DateTime((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    // A damaged workbook fails in the reader in many ways; for the person it is one.
    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException or AttendeeFileException))
        {
            throw new AttendeeFileException(AttendeeFileFault.NotATable, Messages.WorkbookIsDamaged(name), e);
        }
    }
}
