namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Observations as bytes.</summary>
internal static class ObservationCodec
{
    public static void Write(BinaryWriter writer, Observation row)
    {
        writer.Write7BitEncodedInt(row.Table.Index);
        writer.Write7BitEncodedInt(row.Record.Place.Line);
        WriteTexts(writer, row.Record.Cells.AsSpan(0, row.Record.Length));
        WriteText(writer, row.Email);
        writer.Write(row.ContactId is not null);
        writer.Write(row.ContactId ?? 0);
        WriteText(writer, row.FirstName);
        WriteText(writer, row.LastName);
        writer.Write((byte)((row.IsRegistered ? 1 : 0) | (row.IsAttended ? 2 : 0) | (row.IsCancelled ? 4 : 0)));
        Write(writer, row.Registered);
        Write(writer, row.Joined);
        Write(writer, row.Left);
        Write(writer, row.Cancelled);
        Write(writer, row.Interaction);
        writer.Write((byte)row.JoinedField);
        writer.Write(row.Duration?.Ticks ?? 0);
        WriteText(writer, row.Zone?.Id);
        WriteProblems(writer, row.Problems);
    }

    public static Observation Read(BinaryReader reader, IReadOnlyList<Table> tables)
    {
        var table = tables[reader.Read7BitEncodedInt()];
        var place = new RowPlace(table.HeaderRecord.Place.Sheet, reader.Read7BitEncodedInt());
        var cells = ReadTexts(reader);
        var email = ReadText(reader);
        var contactId = reader.ReadBoolean() ? reader.ReadInt64() : Skip(reader.ReadInt64());
        var (first, last) = (ReadText(reader), ReadText(reader));
        var says = reader.ReadByte();
        return new Observation
        {
            Table = table,
            Record = new Record(place, cells),
            Email = email,
            ContactId = contactId,
            FirstName = first,
            LastName = last,
            IsRegistered = (says & 1) != 0,
            IsAttended = (says & 2) != 0,
            IsCancelled = (says & 4) != 0,
            Registered = ReadTime(reader),
            Joined = ReadTime(reader),
            Left = ReadTime(reader),
            Cancelled = ReadTime(reader),
            Interaction = ReadTime(reader),
            JoinedField = (AttendeeField)reader.ReadByte(),
            Duration = reader.ReadInt64() is var ticks and > 0 ? new TimeSpan(ticks) : null,
            Zone = ReadText(reader) is { } zone ? ZoneText.OfId(zone) : null,
            Problems = ReadProblems(reader),
        };
    }

    public static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    public static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    public static void WriteTexts(BinaryWriter writer, ReadOnlySpan<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Length);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    public static string[] ReadTexts(BinaryReader reader)
    {
        var texts = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    public static void WriteProblems(BinaryWriter writer, IReadOnlyList<RowProblem> problems)
    {
        writer.Write7BitEncodedInt(problems.Count);
        foreach (var problem in problems)
        {
            writer.Write((byte)problem.Fault);
            WriteText(writer, problem.Column);
            writer.Write(problem.Reason);
        }
    }

    public static List<RowProblem> ReadProblems(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var problems = new List<RowProblem>(count);
        for (var i = 0; i < count; i++)
        {
            problems.Add(new RowProblem((RowFault)reader.ReadByte(), ReadText(reader), reader.ReadString()));
        }

        return problems;
    }

    private static void Write(BinaryWriter writer, TimeValue value)
    {
        writer.Write((byte)value.Kind);
        if (value.IsTime)
        {
            writer.Write(value.Ticks);
            writer.Write((short)value.Year);
            writer.Write((byte)value.First);
            writer.Write((byte)value.Second);
            writer.Write((byte)((value.IsOrderOpen ? 1 : 0) | (value.HasTimeOfDay ? 2 : 0) | (value.OffsetMinutes is not null ? 4 : 0)));
            writer.Write((short)(value.OffsetMinutes ?? 0));
        }
    }

    private static TimeValue ReadTime(BinaryReader reader)
    {
        var value = new TimeValue((TimeKind)reader.ReadByte());
        if (!value.IsTime)
        {
            return value;
        }

        value = value with { Ticks = reader.ReadInt64(), Year = reader.ReadInt16(), First = reader.ReadByte(), Second = reader.ReadByte() };
        var flags = reader.ReadByte();
        var offset = reader.ReadInt16();
        return value with { IsOrderOpen = (flags & 1) != 0, HasTimeOfDay = (flags & 2) != 0, OffsetMinutes = (flags & 4) != 0 ? offset : null };
    }

    private static long? Skip(long _) => null;
}
