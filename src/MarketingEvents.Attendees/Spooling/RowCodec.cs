namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Finished rows as bytes.</summary>
internal static class RowCodec
{
    public static void Write(BinaryWriter writer, AttendeeRow row, IReadOnlyList<int> tables)
    {
        writer.Write7BitEncodedInt(row.Place.Line);
        writer.Write7BitEncodedInt(row.RowCount);
        ObservationCodec.WriteProblems(writer, row.Problems);
        writer.Write7BitEncodedInt(row.Entries.Count);
        foreach (var entry in row.Entries)
        {
            Write(writer, entry);
        }

        writer.Write7BitEncodedInt(row.Sources.Count);
        for (var i = 0; i < row.Sources.Count; i++)
        {
            writer.Write7BitEncodedInt(tables[i]);
            writer.Write7BitEncodedInt(row.Sources[i].Place.Line);
            ObservationCodec.WriteTexts(writer, ((string[])row.Sources[i].Cells).AsSpan());
        }
    }

    public static AttendeeRow Read(BinaryReader reader, IReadOnlyList<Table> tables)
    {
        var line = reader.Read7BitEncodedInt();
        var count = reader.Read7BitEncodedInt();
        var problems = ObservationCodec.ReadProblems(reader);
        var entries = new AttendeeEntry[reader.Read7BitEncodedInt()];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = ReadEntry(reader);
        }

        var sources = new SourceRow[reader.Read7BitEncodedInt()];
        for (var i = 0; i < sources.Length; i++)
        {
            var header = tables[reader.Read7BitEncodedInt()].HeaderRecord;
            sources[i] = new SourceRow(new RowPlace(header.Place.Sheet, reader.Read7BitEncodedInt()), header.Cells, ObservationCodec.ReadTexts(reader));
        }

        return new AttendeeRow(new RowPlace(sources[0].Place.Sheet, line), entries, problems, sources, count);
    }

    private static void Write(BinaryWriter writer, AttendeeEntry entry)
    {
        var attendee = entry.Attendee;
        writer.Write((byte)entry.State);
        writer.Write(entry.UsesEventTimes);
        ObservationCodec.WriteText(writer, attendee.Email);
        WriteNumber(writer, attendee.ContactId);
        WriteNumber(writer, attendee.InteractionEpochMilliseconds);
        WriteNumber(writer, attendee.JoinedAt?.UtcTicks);
        WriteNumber(writer, attendee.LeftAt?.UtcTicks);
        ObservationCodec.WriteTexts(writer, [.. attendee.ContactProperties.SelectMany(property => new[] { property.Key, property.Value })]);
    }

    private static AttendeeEntry ReadEntry(BinaryReader reader)
    {
        var state = (SubscriberState)reader.ReadByte();
        var usesEventTimes = reader.ReadBoolean();
        var attendee = new Attendee
        {
            Email = ObservationCodec.ReadText(reader),
            ContactId = ReadNumber(reader),
            InteractionEpochMilliseconds = ReadNumber(reader),
            JoinedAt = ReadNumber(reader) is { } joined ? new DateTimeOffset(joined, TimeSpan.Zero) : null,
            LeftAt = ReadNumber(reader) is { } left ? new DateTimeOffset(left, TimeSpan.Zero) : null,
            ContactProperties = ReadProperties(ObservationCodec.ReadTexts(reader)),
        };
        return new AttendeeEntry(state, attendee, usesEventTimes);
    }

    private static Dictionary<string, string> ReadProperties(string[] texts)
        => texts.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    private static void WriteNumber(BinaryWriter writer, long? value)
    {
        writer.Write(value is not null);
        if (value is { } number)
        {
            writer.Write(number);
        }
    }

    private static long? ReadNumber(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadInt64() : null;
}
