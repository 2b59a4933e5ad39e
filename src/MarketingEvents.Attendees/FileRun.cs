namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The way of a file from bytes to finished rows: one pass over the input, then one over each partition of people.</summary>
internal static class FileRun
{
    public static async Task<AttendeeFile> ReadAsync(Stream stream, AttendeeFileOptions options, CancellationToken cancellationToken)
    {
        options.Mapping = options.Mapping is { Columns.Count: > 0 } mapping ? mapping.Copy() : null;
        var result = new Spool();
        try
        {
            using var observations = new Spool();
            var reading = new ReadingState();
            var reader = new FileReader(options, reading);
            var partitions = new PartitionedSpool(observations);
            using var hashed = new HashedStream(stream);
            var (source, hash) = await ReadRecordsAsync(hashed, options, reader, reading, partitions, cancellationToken).ConfigureAwait(false);
            return Finish(options, reader, reading, partitions, result, source, hash, cancellationToken);
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private static async Task<(RecordSource Source, string Hash)> ReadRecordsAsync(
        HashedStream stream, AttendeeFileOptions options, FileReader reader, ReadingState reading, PartitionedSpool partitions, CancellationToken cancellationToken)
    {
        var file = options.Name!; // Validated options have a name.
        try
        {
            var source = await InputFile.OpenAsync(stream, file, options.Mapping, cancellationToken).ConfigureAwait(false);
            await foreach (var record in source.Records.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (reader.Read(record) is { } row)
                {
                    if (row.Problems.Count == 0)
                    {
                        reading.Note(row);
                    }

                    partitions.Add(row, PersonMerge.KeyOf(row, options));
                }
            }

            return (source, await stream.CompleteAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AttendeeFileException(AttendeeFileFault.NotReadable, Messages.FileCannotBeRead(file, e), e);
        }
    }

    private static AttendeeFile Finish(
        AttendeeFileOptions options, FileReader reader, ReadingState reading, PartitionedSpool partitions, Spool result, RecordSource source, string hash,
        CancellationToken cancellationToken)
    {
        reader.Complete();
        var (main, report) = (reader.Main!, reader.Report!); // Complete has made sure that there is a table.
        var hint = report.UsualOrder(main);
        var order = options.DateOrder ?? reading.Evidence.Decide(hint);
        var (date, start) = MeetingDay(options, main.Preamble, order);
        var questions = QuestionList.Of(options, reading, hint, date);
        var recognition = RecognitionOf(report, source, main, order);
        if (questions.Any(question => question.IsRequired))
        {
            var known = new AttendeeFileSummary
            {
                Rows = reading.Rows,
                OrganizersLeftOut = reading.OrganizersLeftOut,
                PresentersLeftOut = reading.PresentersLeftOut,
                NotRegistered = reading.NotRegistered,
                NothingToSend = reading.NothingToSend,
                AddressesCleaned = reading.AddressesCleaned,
            };
            return new AttendeeFile(recognition, known, questions, result, rows: null) { ContentHash = hash };
        }

        var rows = new SortedRows(result, reader.Tables);
        var merge = new PersonMerge(new StatementReader(options, new WallClock(order, options.TimeZone, date, start), order), rows, reader.Tables);
        merge.Add(partitions, cancellationToken);
        return new AttendeeFile(recognition, merge.Summary(reading), questions, result, rows) { ContentHash = hash };
    }

    /// <summary>The day for times of day, and the time at which the meeting begins.</summary>
    private static (DateOnly? Date, TimeSpan? Start) MeetingDay(AttendeeFileOptions options, Preamble preamble, DateOrder? order)
    {
        var begin = preamble.Start.Kind == TimeKind.Dated ? preamble.Start.OnClocks(order) : null;
        var day = preamble.Date.Kind == TimeKind.Dated ? preamble.Date.OnClocks(order) : null;
        TimeSpan? start = preamble.Start is { Kind: TimeKind.Dated or TimeKind.TimeOfDay, HasTimeOfDay: true } time ? new TimeSpan(time.Ticks) : null;
        return (options.Date ?? ((begin ?? day) is { } local ? DateOnly.FromDateTime(local) : null), start);
    }

    private static Recognition RecognitionOf(Report report, RecordSource source, Table main, DateOrder? order)
    {
        var used = main.Columns.Values.ToHashSet();
        var ignored = Enumerable.Range(0, main.HeaderRecord.Length).Where(column => !used.Contains(column) && main.HeaderRecord[column].Length > 0).ToList();
        return new Recognition(
            report.Name,
            source.Form,
            main.Columns.OrderBy(pair => pair.Value).ToDictionary(pair => pair.Key, pair => main.NameOf(pair.Key)),
            [.. ignored.Take(100).Select(column => SafeText.Shown(main.HeaderRecord[column]))],
            ignored.Count,
            order)
        {
            RowForm = source.RowForm,
        };
    }
}
