using System.Runtime.CompilerServices;
using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// The rows of a file, checked part by part before anything of them is sent. Parts begin at fixed rows, so that another reading of the same file
/// comes to the same result. Rows that contradict each other are found within a part; those of an import do not, because they are one per person.
/// </summary>
internal static class CheckedRows
{
    private const int PartSize = 3000;

    public static async IAsyncEnumerable<CheckedRow> ReadAsync(AttendeeFile file, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var part in file.ReadRowsAsync(cancellationToken).Chunk(PartSize))
        {
            foreach (var row in Check(file, part))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<CheckedRow> Check(AttendeeFile file, AttendeeRow[] part)
    {
        var invalid = new Dictionary<(int Row, SubscriberState State), RowFate>();
        foreach (var state in ImportRun.Order)
        {
            var entries = part.SelectMany((row, index) => row.Entries.Where(entry => entry.State == state).Select(entry => (Row: index, entry.Attendee))).ToList();
            var words = new FileWords(file.Recognition.Columns, index => part[entries[index].Row].Place);
            foreach (var problems in new AttendeeCheck().FindProblems(state, entries.Select(entry => entry.Attendee)).GroupBy(problem => problem.Index))
            {
                invalid[(entries[problems.Key].Row, state)] = RowFate.OfInvalid([.. problems], words);
            }
        }

        return part.Select((row, index) => new CheckedRow(
            row, [.. row.Entries.Select(entry => new CheckedEntry(entry.State, entry.Attendee, invalid.GetValueOrDefault((index, entry.State))))]));
    }
}
