namespace HubSpot.MarketingEvents.Attendees;

/// <summary>
/// Observations, divided by person: all rows of one person are in one partition, and each partition is small enough for the memory.
/// </summary>
internal sealed class PartitionedSpool(Spool spool)
{
    public const int Count = 128;

    private const int BlockLength = 32 * 1024;

    private readonly Partition?[] _partitions = new Partition?[Count];

    public void Add(Observation row, string key)
    {
        // The hash has a random seed per process, so that nobody can write a file whose people all fall into one partition.
        var partition = _partitions[(int)((uint)key.GetHashCode(StringComparison.Ordinal) % Count)] ??= new Partition();
        partition.Writer.Write(key);
        ObservationCodec.Write(partition.Writer, row);
        if (partition.Buffer.Length >= BlockLength)
        {
            Flush(partition);
        }
    }

    /// <summary>The rows of a partition with their keys, in the order of the file.</summary>
    public IEnumerable<(string Key, Observation Row)> Read(int index, IReadOnlyList<Table> tables)
    {
        if (_partitions[index] is not { } partition)
        {
            yield break;
        }

        Flush(partition);
        foreach (var (begin, length) in partition.Blocks)
        {
            using var part = new SpoolPart(spool, begin, length);
            using var reader = new BinaryReader(part);
            while (part.Position < length)
            {
                yield return (reader.ReadString(), ObservationCodec.Read(reader, tables));
            }
        }

        _partitions[index] = null;
    }

    private void Flush(Partition partition)
    {
        partition.Writer.Flush();
        if (partition.Buffer.Length > 0)
        {
            partition.Blocks.Add((spool.Length, (int)partition.Buffer.Length));
            spool.Append(partition.Buffer.GetBuffer().AsSpan(0, (int)partition.Buffer.Length));
            partition.Buffer.SetLength(0);
        }
    }

    private sealed class Partition
    {
        public Partition() => Writer = new BinaryWriter(Buffer);

        public MemoryStream Buffer { get; } = new();

        public BinaryWriter Writer { get; }

        public List<(long Begin, int Length)> Blocks { get; } = [];
    }
}
