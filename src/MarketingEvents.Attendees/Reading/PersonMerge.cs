using System.Globalization;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Brings the rows of each person together, partition by partition, and counts.</summary>
internal sealed class PersonMerge(StatementReader statements, SortedRows rows, IReadOnlyList<Table> tables)
{
    private int _people;
    private int _registered;
    private int _attended;
    private int _cancelled;
    private int _rejoins;
    private int _duplicates;
    private int _rejected;
    private int _withoutAddress;
    private int _byEvent;

    /// <summary>Which rows belong together.</summary>
    public static string KeyOf(Observation row, AttendeeFileOptions options)
    {
        var place = row.Record.Place.ToString();
        if (row.Problems.Count > 0)
        {
            return place;
        }

        // An address and an id are another person than the address alone, because only HubSpot knows whether they are one.
        var person = $"{row.Email?.ToLowerInvariant()} {row.ContactId?.ToString(CultureInfo.InvariantCulture)}";
        return options.MergeRejoins ? person : $"{person} {place}";
    }

    public void Add(PartitionedSpool partitions, CancellationToken cancellationToken)
    {
        for (var partition = 0; partition < PartitionedSpool.Count; partition++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var finished = new List<(AttendeeRow, IReadOnlyList<int>)>();
            var people = new Dictionary<string, Person>();
            foreach (var (key, row) in partitions.Read(partition, tables))
            {
                var says = statements.Read(row);
                if (says.Problems.Count > 0)
                {
                    finished.Add(Rejected(row, says.Problems));
                }

                if (says.SaysAnything)
                {
                    if (!people.TryGetValue(key, out var person))
                    {
                        people.Add(key, person = new Person());
                    }

                    person.Add(row, says);
                }
            }

            finished.AddRange(people.Values.SelectMany(Finished));
            rows.AddRun(finished);
        }
    }

    public AttendeeFileSummary Summary(ReadingState reading) => new()
    {
        Rows = reading.Rows,
        People = _people,
        Registered = _registered,
        Attended = _attended,
        Cancelled = _cancelled,
        RejoinsMerged = _rejoins,
        Duplicates = _duplicates,
        OrganizersLeftOut = reading.OrganizersLeftOut,
        PresentersLeftOut = reading.PresentersLeftOut,
        NotRegistered = reading.NotRegistered,
        NothingToSend = reading.NothingToSend,
        Rejected = _rejected,
        WithoutAddress = _withoutAddress,
        AddressesCleaned = reading.AddressesCleaned,
        EventTimesUsed = _byEvent,
    };

    private (AttendeeRow, IReadOnlyList<int>) Rejected(Observation row, IReadOnlyList<RowProblem> problems)
    {
        _rejected++;
        _withoutAddress += problems.Any(problem => problem.Fault == RowFault.NoAddress) ? 1 : 0;
        return (Person.Rejected(row, problems), [row.Table.Index]);
    }

    private IEnumerable<(AttendeeRow, IReadOnlyList<int>)> Finished(Person person)
    {
        _rejoins += person.Rejoins;
        _duplicates += person.Duplicates;
        foreach (var row in person.ToRows())
        {
            _rejected += row.IsRejected ? 1 : 0;
            _people += row.IsRejected ? 0 : 1;
            _registered += Count(row, SubscriberState.Register);
            _attended += Count(row, SubscriberState.Attend);
            _cancelled += Count(row, SubscriberState.Cancel);
            _byEvent += row.Entries.Any(entry => entry.UsesEventTimes) ? 1 : 0;
            yield return (row, person.Tables);
        }
    }

    private static int Count(AttendeeRow row, SubscriberState state) => row.Entries.Any(entry => entry.State == state) ? 1 : 0;
}
