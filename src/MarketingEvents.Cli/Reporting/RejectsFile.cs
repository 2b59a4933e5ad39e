using System.Globalization;
using CsvHelper;
using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The rejected rows with the columns of the file and one more for the reason: to be corrected and imported again.</summary>
internal static class RejectsFile
{
    private const string Reason = "Rejected because";

    public static async Task WriteAsync(Stream stream, AttendeeFile file, IReadOnlyList<RowOutcome> outcomes)
    {
        var reasons = outcomes.Where(outcome => outcome.Verdict == Verdict.Rejected)
            .GroupBy(outcome => outcome.Place, outcome => string.Join(" ", outcome.Fate.Sentences))
            .ToDictionary(row => row.Key, row => string.Join(" ", row.Distinct()));
        await using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        IReadOnlyList<string> header = [];
        await foreach (var row in file.ReadRowsAsync())
        {
            if (reasons.TryGetValue(row.Place, out var reason))
            {
                foreach (var source in row.Sources)
                {
                    header = Write(csv, source, reason, header);
                }
            }
        }
    }

    // A file can hold several tables; each begins with its own header again.
    private static IReadOnlyList<string> Write(CsvWriter csv, SourceRow source, string reason, IReadOnlyList<string> header)
    {
        if (!source.Header.SequenceEqual(header))
        {
            if (header.Count > 0)
            {
                csv.NextRecord();
            }

            WriteLine(csv, source.Header, Reason);
        }

        WriteLine(csv, source.Cells.Concat(Enumerable.Repeat("", Math.Max(0, source.Header.Count - source.Cells.Count))), reason);
        return source.Header;
    }

    private static void WriteLine(CsvWriter csv, IEnumerable<string> cells, string last)
    {
        foreach (var cell in cells.Append(last))
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
