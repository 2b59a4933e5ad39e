using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Streams the records of a text file with separated values.</summary>
internal static class CsvRecords
{
    /// <exception cref="AttendeeFileException">A quotation mark swallows lines, or a record is too large.</exception>
    public static async IAsyncEnumerable<Record> ReadAsync(RecordLimitReader text, Delimiter delimiter, string name, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var isBad = false;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.Character.ToString(),
            // The lines of blank records count, too.
            IgnoreBlankLines = false,
            BadDataFound = _ => isBad = true,
            BufferSize = 32 * 1024,
        });

        var mayDeclare = delimiter.IsDeclared;
        for (var line = 1; await parser.ReadAsync().ConfigureAwait(false); line = parser.RawRow + 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (parser.Count > Limits.MostColumns)
            {
                throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.TooManyColumns(name, new RowPlace(null, line)));
            }

            // The parser finds bad data when values are asked for. A quotation mark inside a value is a nickname; one that takes in the next line is a mistake.
            var cells = Trimmed(parser.Record ?? []);
            if (isBad && parser.RawRow > line)
            {
                throw new AttendeeFileException(AttendeeFileFault.UnclosedQuote, Messages.QuoteIsNotClosed(name, line));
            }

            isBad = false;
            text.Begin(parser.RawRow + 1);
            if (!mayDeclare)
            {
                yield return new Record(new RowPlace(null, line), cells);
            }

            mayDeclare = false;
        }
    }

    private static string[] Trimmed(string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = cells[i].Trim();
        }

        return cells;
    }
}
