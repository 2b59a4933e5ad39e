namespace HubSpot.MarketingEvents.Cli;

/// <summary>A list of attendees with a header line; rows are streamed.</summary>
internal static class AttendeeFile
{
    /// <param name="path">The file.</param>
    /// <param name="state">The state of every row; null takes it from the column 'state'.</param>
    /// <param name="zone">The time zone of times without an offset; null refuses them.</param>
    /// <exception cref="InputException">The file cannot be read. A row that cannot be read is a row with problems.</exception>
    public static IEnumerable<AttendeeRow> Read(string path, SubscriberState? state, TimeZoneInfo? zone)
    {
        var file = Path.GetFileName(path);
        RowReader? reader = null;
        foreach (var record in CsvRecords.Read(path))
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
                yield return reader.Read(record);
            }
        }

        if (reader is null)
        {
            throw new InputException(Messages.FileIsEmpty(file));
        }
    }
}
