using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Streams the records of a file. Encoding (UTF-8, or what a byte order mark says) and delimiter are found out.</summary>
internal static class CsvRecords
{
    private const int LongestHeader = 64 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <param name="file">How messages call it.</param>
    /// <param name="open">Opens a stream that can be read again from its begin.</param>
    /// <exception cref="InputException">The file cannot be opened or read, or a quotation mark swallows lines.</exception>
    public static IEnumerable<CsvRecord> Read(string file, Func<Stream> open)
    {
        using var stream = Guarded(file, open);
        var delimiter = Guarded(file, () => FindDelimiter(stream));
        using var text = Reader(stream);
        var isBad = false;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            // The lines of blank records count, too.
            IgnoreBlankLines = false,
            BadDataFound = _ => isBad = true,
        });

        for (var line = 1; Guarded(file, parser.Read); line = parser.RawRow + 1)
        {
            var record = new CsvRecord(line, parser.RawRow, [.. (parser.Record ?? []).Select(value => value.Trim())], isBad);
            if (isBad && record.LastLine > record.FirstLine)
            {
                throw new InputException(Messages.QuotesSwallowLines(file, record.FirstLine));
            }

            isBad = false;
            if (!record.IsBlank)
            {
                yield return record;
            }
        }
    }

    // A reader that meets bytes which are no text puts U+FFFD in their place, and the row with it is refused later.
    private static StreamReader Reader(Stream stream) => new(stream, new UTF8Encoding(), detectEncodingFromByteOrderMarks: true, leaveOpen: true);

    private static char FindDelimiter(Stream stream)
    {
        using var text = Reader(stream);
        var buffer = new char[LongestHeader];
        var length = text.ReadBlock(buffer, 0, buffer.Length);
        var counts = new int[Delimiters.Length];
        var isQuoted = false;
        foreach (var character in buffer.Take(length).TakeWhile(c => isQuoted || c is not ('\n' or '\r')))
        {
            isQuoted ^= character == '"';
            var place = isQuoted ? -1 : Array.IndexOf(Delimiters, character);
            if (place >= 0)
            {
                counts[place]++;
            }
        }

        stream.Position = 0;
        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(Messages.FileIsMissing(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(Messages.FileCannotBeRead(file, e.GetType().Name));
        }
    }
}
