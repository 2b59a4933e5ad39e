namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Finds out what kind of file a stream holds, and opens its records. The stream is read once and need not seek.</summary>
internal static class InputFile
{
    private const int PrefixLength = 64 * 1024;

    private static readonly (byte[] Signature, string What)[] Foreign =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a workbook of an old form (.xls), or one with a password. Save it as .xlsx without a password"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF. Export the report as CSV or as an Excel workbook"),
        ([0x1F, 0x8B], "a compressed file (gzip). Unpack it first"),
        ([0x42, 0x5A, 0x68], "a compressed file (bzip2). Unpack it first"),
        ([0x37, 0x7A, 0xBC, 0xAF], "an archive (7z). Unpack it first"),
        ([0x52, 0x61, 0x72, 0x21], "an archive (RAR). Unpack it first"),
        ([0x89, 0x50, 0x4E, 0x47], "an image. Export the report as CSV or as an Excel workbook"),
        ([0xFF, 0xD8, 0xFF], "an image. Export the report as CSV or as an Excel workbook"),
        ("PAR1"u8.ToArray(), "a Parquet file. Export the report as CSV or as an Excel workbook"),
        ("SQLite format"u8.ToArray(), "a database. Export the report as CSV or as an Excel workbook"),
    ];

    /// <exception cref="AttendeeFileException">The input is no table of a known kind.</exception>
    public static async Task<RecordSource> OpenAsync(Stream stream, string name, ColumnMapping? mapping, CancellationToken cancellationToken)
    {
        var prefix = new byte[PrefixLength];
        var length = await stream.ReadAtLeastAsync(prefix, PrefixLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        prefix = prefix[..length];
        if (length == 0)
        {
            throw new AttendeeFileException(AttendeeFileFault.Empty, Messages.FileIsEmpty(name));
        }

        var whole = new PrefixedStream(prefix, stream);
        if (prefix.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return WorkbookRecords.Open(whole, name);
        }

        foreach (var (signature, what) in Foreign)
        {
            if (prefix.AsSpan().StartsWith(signature))
            {
                throw new AttendeeFileException(AttendeeFileFault.NotATable, Messages.ForeignFile(name, what));
            }
        }

        return OpenText(prefix, whole, isWhole: length < PrefixLength, name, mapping);
    }

    private static RecordSource OpenText(byte[] prefix, PrefixedStream whole, bool isWhole, string name, ColumnMapping? mapping)
    {
        var encoding = TextEncoding.Detect(prefix);
        whole.Skip(encoding.MarkLength);
        var sample = encoding.Encoding.GetString(prefix.AsSpan(encoding.MarkLength));
        var begin = sample.AsSpan().TrimStart(" \t\r\n\uFEFF\0");
        if (begin.IsEmpty && isWhole)
        {
            throw new AttendeeFileException(AttendeeFileFault.Empty, Messages.FileIsEmpty(name));
        }

        if (begin.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<table", StringComparison.OrdinalIgnoreCase))
        {
            throw new AttendeeFileException(AttendeeFileFault.NotATable, Messages.ForeignFile(name, "a web page or an XML document. Export the report as CSV or as an Excel workbook"));
        }

        var reader = new RecordLimitReader(new StreamReader(whole, encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 32 * 1024), name);
        if (begin.StartsWith("{"))
        {
            return new RecordSource($"JSON lines, {encoding.Name}", RowForm.Json, JsonLineRecords.ReadAsync(reader, name));
        }

        if (begin.StartsWith("[{") || begin.StartsWith("[\n") || begin.StartsWith("[\r") || begin.StartsWith("[ "))
        {
            throw new AttendeeFileException(AttendeeFileFault.NotATable, Messages.ForeignFile(name, "a JSON array. Write one JSON object per line, without brackets and commas around them"));
        }

        var delimiter = Delimiter.Find(isWhole ? sample : WholeLines(sample), mapping);
        return new RecordSource($"CSV with {Delimiter.Name(delimiter.Character)}, {encoding.Name}", new RowForm(IsJson: false, delimiter.Character), CsvRecords.ReadAsync(reader, delimiter, name));
    }

    private static string WholeLines(string sample) => sample.AsSpan().LastIndexOfAny('\n', '\r') is var end and > 0 ? sample[..end] : sample;
}
