namespace HubSpot.MarketingEvents.Cli;

/// <summary>A list of attendees with a header line; rows are streamed.</summary>
internal static class AttendeeFile
{
    /// <param name="path">The file, or '-'.</param>
    /// <param name="state">The state of every row; null takes it from the column 'state'.</param>
    /// <param name="zone">The time zone of times without an offset; null refuses them.</param>
    /// <param name="standardInput">Gives what '-' stands for.</param>
    /// <exception cref="InputException">The file cannot be read, or has no rows. A row that cannot be read is a row with problems.</exception>
    public static IEnumerable<AttendeeRow> Read(string path, SubscriberState? state, TimeZoneInfo? zone, Func<Stream>? standardInput = null)
    {
        var file = ListInput.NameOf(path);
        RowReader? reader = null;
        var isEmpty = true;
        foreach (var record in CsvRecords.Read(file, () => ListInput.Open(path, standardInput ?? Console.OpenStandardInput)))
        {
            if (reader is null)
            {
                var columns = Header.Read(file, record.Values);
                if (state is null && !columns.Contains(Column.State))
                {
                    throw new InputException(Messages.NoState(file));
                }

                reader = new RowReader(columns, state, zone);
            }
            else
            {
                isEmpty = false;
                yield return reader.Read(record);
            }
        }

        if (isEmpty)
        {
            throw new InputException(reader is null ? Messages.FileIsEmpty(file) : Messages.ListIsEmpty(file));
        }
    }
}
