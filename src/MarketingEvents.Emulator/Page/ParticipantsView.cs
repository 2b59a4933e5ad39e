using System.Globalization;
using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.Operations;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Page;

/// <summary>A page of the rows of one event, by state and by a part of the address or the id of a contact.</summary>
internal sealed class ParticipantsView(StoredEvent stored, string filter, string search, EmulatorOptions options, DateTimeOffset now)
{
    private readonly ShownStates _shown = new(options, now);

    /// <summary>Writes the rows behind a position, and where the next page begins.</summary>
    public void Write(Utf8JsonWriter writer, int size, int start)
    {
        var (total, found) = search.Length == 0 ? Page(size, start) : Search(size, start);
        writer.WriteStartObject();
        writer.WriteNumber("total", total);
        writer.WriteStartArray("results");
        foreach (var row in found.Take(size))
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
        if (found.Count > size)
        {
            writer.WriteNumber("next", start + size);
        }

        writer.WriteEndObject();
    }

    // One more row than asked for tells whether there is a next page.
    private (int Total, List<StoredParticipation> Rows) Page(int size, int start)
    {
        var roster = stored.Roster;
        var kinds = _shown.Kinds(stored, filter);
        var seeded = roster.Seeded.CountBefore(roster.Seeded.Count, kinds);
        var written = roster.Written.CountBefore(roster.Written.Count, kinds);
        var rows = roster.Seeded.FromRank(start, kinds, size + 1).Concat(roster.Written.FromRank(Math.Max(0, start - seeded), kinds, size + 1));
        return (seeded + written, [.. rows.Take(size + 1)]);
    }

    private (int Total, List<StoredParticipation> Rows) Search(int size, int start)
    {
        var total = 0;
        var rows = new List<StoredParticipation>();
        foreach (var row in stored.Roster.Rows().Where(Fits))
        {
            if (total++ >= start && rows.Count <= size)
            {
                rows.Add(row);
            }
        }

        return (total, rows);
    }

    private bool Fits(StoredParticipation row)
        => (filter.Length == 0 || _shown.Of(row) == filter)
        && (row.Participant.Contact.Email.Contains(search, StringComparison.OrdinalIgnoreCase) || row.Participant.Contact.Id.ToString(CultureInfo.InvariantCulture) == search);

    private void Write(Utf8JsonWriter writer, StoredParticipation row)
    {
        var contact = row.Participant.Contact;
        writer.WriteStartObject();
        writer.WriteId("id", row.Id);
        writer.WriteId("contactId", contact.Id);
        writer.WriteString("email", contact.Email);
        writer.WriteString("state", _shown.Of(row));
        writer.WriteInstant("occurredAt", DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAt));
        writer.WriteInstant("createdAt", row.CreatedAt);
        writer.WriteBoolean("isVisible", row.IsVisible(now, options.EventBreakdownLag));
        if (row.DurationSeconds is { } seconds)
        {
            writer.WriteNumber("durationSeconds", seconds);
        }

        writer.WriteEndObject();
    }
}
