namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Finished rows: one run per partition, each in the order of the file, read as one.</summary>
internal sealed class SortedRows(Spool spool, IReadOnlyList<Table> tables)
{
    private const int BlockLength = 32 * 1024;

    private readonly List<(long Begin, long Length)> _runs = [];

    /// <summary>Adds the rows of one partition.</summary>
    public void AddRun(IEnumerable<(AttendeeRow Row, IReadOnlyList<int> Tables)> rows)
    {
        var begin = spool.Length;
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        foreach (var (row, places) in rows.OrderBy(row => (row.Tables[0], row.Row.Place.Line)))
        {
            writer.Write7BitEncodedInt(row.Place.Line);
            writer.Write7BitEncodedInt(places[0]);
            RowCodec.Write(writer, row, places);
            if (buffer.Length > BlockLength)
            {
                Append(buffer);
            }
        }

        Append(buffer);
        if (spool.Length > begin)
        {
            _runs.Add((begin, spool.Length - begin));
        }
    }

    /// <summary>All rows in the order of the file.</summary>
    public IEnumerable<AttendeeRow> Read()
    {
        var heads = new PriorityQueue<BinaryReader, (int Table, int Line)>();
        foreach (var (begin, length) in _runs)
        {
            Enqueue(heads, new BinaryReader(new SpoolPart(spool, begin, length)));
        }

        while (heads.TryDequeue(out var run, out _))
        {
            yield return RowCodec.Read(run, tables);
            Enqueue(heads, run);
        }
    }

    private static void Enqueue(PriorityQueue<BinaryReader, (int, int)> heads, BinaryReader run)
    {
        if (run.BaseStream.Position < run.BaseStream.Length)
        {
            var line = run.Read7BitEncodedInt();
            heads.Enqueue(run, (run.Read7BitEncodedInt(), line));
        }
    }

    private void Append(MemoryStream buffer)
    {
        spool.Append(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        buffer.SetLength(0);
    }
}
