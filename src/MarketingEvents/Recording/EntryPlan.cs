namespace HubSpot.MarketingEvents;

/// <summary>Turns attendees into entries and entries into chunks. Pure; input order is kept wherever the rules leave a choice.</summary>
internal static class EntryPlan
{
    /// <summary>Equal attendees become one entry: sent once, outcome shared.</summary>
    public static IReadOnlyList<Entry> Entries(SubscriberState state, IReadOnlyList<Attendee> attendees, Func<int, bool> isValid)
    {
        var entries = new List<Entry>();
        var known = new Dictionary<(ContactKey Contact, long Instant), Entry>();
        for (var index = 0; index < attendees.Count; index++)
        {
            if (!isValid(index))
            {
                continue;
            }

            var attendee = attendees[index];
            var key = (ContactKey.Of(attendee), AttendeeWire.Instant(attendee, state)!.Value);
            // The check lets a contact say only one thing about an instant.
            if (!known.TryGetValue(key, out var entry))
            {
                known[key] = entry = new Entry(key.Item1, key.Item2, attendee);
                entries.Add(entry);
            }

            entry.Indexes.Add(index);
        }

        return entries;
    }

    /// <summary>
    /// Chunks in sending order. A contact that occurs with several instants is in one chunk for each, earliest first, because
    /// the service keeps one state per contact; ids and addresses go to different routes and never share a chunk.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Entry>> Chunks(IReadOnlyList<Entry> entries, int size)
    {
        var rounds = entries
            .GroupBy(entry => entry.Contact)
            .SelectMany(contact => contact.OrderBy(entry => entry.Instant).Select((entry, round) => (Entry: entry, Round: round)))
            .ToLookup(x => x.Round, x => x.Entry);

        var position = entries.Select((entry, index) => (entry, index)).ToDictionary(x => x.entry, x => x.index);
        return
        [
            .. from round in rounds.OrderBy(r => r.Key)
               from route in round.OrderBy(entry => position[entry]).GroupBy(entry => entry.Contact.Id is null)
               from chunk in Slices([.. route], size)
               select chunk,
        ];
    }

    private static IEnumerable<IReadOnlyList<Entry>> Slices(IReadOnlyList<Entry> entries, int size)
    {
        for (var start = 0; start < entries.Count; start += size)
        {
            yield return [.. entries.Skip(start).Take(size)];
        }
    }
}
