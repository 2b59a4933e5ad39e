using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// What became of a file, in its order: the rows of the file and the entries of the journal are read side by side, because the entries of a state
/// were enqueued in the order of the rows. Nothing is kept in memory; each reading begins anew.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="outbox">The journal; null for a run that sends nothing.</param>
/// <param name="query">The entries of the import.</param>
internal sealed class ImportOutcomes(AttendeeFile file, Outbox? outbox, OutboxQuery query)
{
    public async IAsyncEnumerable<RecordedRow> ReadRowsAsync()
    {
        var entries = ImportRun.Order.ToDictionary(state => state, state => outbox?.QueryAsync(query with { State = state }).GetAsyncEnumerator());
        try
        {
            await foreach (var row in CheckedRows.ReadAsync(file))
            {
                yield return new RecordedRow(row.Row, row.Row.IsRejected ? [new(new RowOutcome(row.Row.Place, null, RowFate.OfUnreadable(row.Row)), null)] : await ResultsAsync(row, entries));
            }
        }
        finally
        {
            foreach (var reader in entries.Values.OfType<IAsyncEnumerator<OutboxEntry>>())
            {
                await reader.DisposeAsync();
            }
        }
    }

    public async IAsyncEnumerable<RowOutcome> ReadAsync()
    {
        await foreach (var row in ReadRowsAsync())
        {
            foreach (var result in row.Results)
            {
                yield return result.Outcome;
            }
        }
    }

    private static async Task<IReadOnlyList<RecordedEntry>> ResultsAsync(CheckedRow row, Dictionary<SubscriberState, IAsyncEnumerator<OutboxEntry>?> entries)
    {
        var results = new List<RecordedEntry>(row.Entries.Count);
        foreach (var (state, _, invalid) in row.Entries)
        {
            // What was not enqueued comes after everything that was.
            var entry = invalid is null && entries[state] is { } reader && await reader.MoveNextAsync() ? reader.Current : null;
            results.Add(new RecordedEntry(new RowOutcome(row.Row.Place, state, invalid ?? (entry is null ? RowFate.Unsent : RowFate.Of(entry))), entry));
        }

        return results;
    }
}
