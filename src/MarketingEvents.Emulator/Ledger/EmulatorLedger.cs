using System.Text.Encodings.Web;
using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>
/// What the requests to one account changed. It speaks in numbers and words of the wire, so that a test does not depend on the client under
/// test. Merged contacts count as the one that survived; rows that a test put there are not recorded by anybody.
/// </summary>
public sealed class EmulatorLedger
{
    private static readonly string[] Words = ["register", "attend", "cancel"];

    private readonly AccountStore _store;

    internal EmulatorLedger(AccountStore store) => _store = store;

    /// <summary>All entries so far, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _store.Use(state => state.Ledger.Read(0, state.Ledger.Count));

    /// <summary>How often a contact was recorded for an event; a repeat of the same interactionDateTime records nothing.</summary>
    /// <param name="eventId">The object id.</param>
    /// <param name="contactId">The id of the contact.</param>
    /// <param name="state">register, attend or cancel.</param>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public int TimesRecorded(long eventId, long contactId, string state) => InstantsRecorded(eventId, contactId, state).Count;

    /// <summary>The interactionDateTimes with which a contact was recorded for an event, earliest first.</summary>
    /// <param name="eventId">The object id.</param>
    /// <param name="contactId">The id of the contact.</param>
    /// <param name="state">register, attend or cancel.</param>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public IReadOnlyList<DateTimeOffset> InstantsRecorded(long eventId, long contactId, string state)
    {
        if (!Words.Contains(state))
        {
            throw new ArgumentException($"'{state}' is not a state. Use register, attend or cancel.", nameof(state));
        }

        return _store.Use<IReadOnlyList<DateTimeOffset>>(stored
            => stored.Contacts.Find(contactId) is { } contact && stored.Events.FindAny(eventId)?.Roster.Find(contact) is { } participant
                ? [.. participant.Recorded(state).Select(DateTimeOffset.FromUnixTimeMilliseconds)]
                : []);
    }

    /// <summary>What one request changed.</summary>
    /// <param name="request">The number of the request.</param>
    public IReadOnlyList<LedgerEntry> ChangesOf(long request) => [.. Entries.Where(entry => entry.Request == request)];

    /// <summary>Writes all entries as a JSON array.</summary>
    public async Task WriteJsonAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        const int EntriesPerFlush = 1000;
        await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartArray();
        var ledger = _store.Use(state => state.Ledger);
        for (var from = 0; _store.Use(_ => ledger.Read(from, EntriesPerFlush)) is { Length: > 0 } entries; from += entries.Length)
        {
            foreach (var entry in entries)
            {
                LedgerJson.Write(writer, entry);
            }

            await writer.FlushAsync(cancellationToken);
        }

        writer.WriteEndArray();
        await writer.FlushAsync(cancellationToken);
    }
}
