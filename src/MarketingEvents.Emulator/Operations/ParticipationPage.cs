using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>Cuts one page out of the rows that a read path shows.</summary>
internal sealed record ParticipationPage(int Total, IReadOnlyList<StoredParticipation> Rows, Cursor? Next)
{
    /// <summary>Cursors of an event's breakdown: among the seeded rows, or among the written ones.</summary>
    public const string ListsOfEvent = "sw";

    /// <summary>Cursors of the rows of one contact.</summary>
    public const string ListOfContact = "c";

    /// <summary>All rows of an event that are of the kinds; counting and cutting cost the same however many there are.</summary>
    public static ParticipationPage OfEvent(Roster roster, RowKind[]? kinds, int size, Cursor? cursor, long visibleTicks)
    {
        var seededEnd = roster.Seeded.Count;
        var writtenEnd = roster.Written.CreatedUpTo(visibleTicks);
        var isBehindSeeded = cursor is { List: 'w' };
        var from = cursor is { } start ? (int)Math.Min(start.Position, int.MaxValue) : 0;

        var seeded = isBehindSeeded ? [] : roster.Seeded.Take(Math.Min(from, seededEnd), seededEnd, kinds, size + 1);
        var written = roster.Written.Take(Math.Min(isBehindSeeded ? from : 0, writtenEnd), writtenEnd, kinds, size + 1);
        return Cut(
            roster.Seeded.CountBefore(seededEnd, kinds) + roster.Written.CountBefore(writtenEnd, kinds),
            seeded.Concat(written),
            size,
            row => new Cursor(row.IsSeeded ? 's' : 'w', row.Position + 1));
    }

    /// <summary>Rows of one contact, which are few.</summary>
    public static ParticipationPage OfContact(IReadOnlyCollection<StoredParticipation> rows, int size, Cursor? cursor)
        => Cut(rows.Count, rows.Where(row => cursor is null || row.Id > cursor.Value.Position), size, row => new Cursor('c', row.Id));

    private static ParticipationPage Cut(int total, IEnumerable<StoredParticipation> rows, int size, Func<StoredParticipation, Cursor> behind)
    {
        var taken = rows.Take(size + 1).ToList();
        if (taken.Count <= size)
        {
            return new ParticipationPage(total, taken, null);
        }

        taken.RemoveAt(size);
        return new ParticipationPage(total, taken, behind(taken[^1]));
    }
}
