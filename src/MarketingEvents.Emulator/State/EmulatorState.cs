using System.Collections.Immutable;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>Everything the emulator knows, as one immutable value.</summary>
internal sealed record EmulatorState
{
    /// <summary>Ids beyond 32 bits, as on the real service.</summary>
    private const long FirstId = 269_269_281_000;

    public ImmutableDictionary<long, Contact> Contacts { get; init; } = ImmutableDictionary<long, Contact>.Empty;

    public ImmutableDictionary<string, long> ContactIdsByEmail { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.OrdinalIgnoreCase);

    public ImmutableSortedDictionary<long, StoredEvent> Events { get; init; } = ImmutableSortedDictionary<long, StoredEvent>.Empty;

    /// <summary>Rows by event, oldest first.</summary>
    public ImmutableDictionary<long, ImmutableList<StoredParticipation>> Participations { get; init; } = ImmutableDictionary<long, ImmutableList<StoredParticipation>>.Empty;

    /// <summary>What was asked for and stored already, so that a repeat is recognised even after the event's end or a merge.</summary>
    public ImmutableHashSet<(long EventId, long ContactId, long OccurredAt, string Word)> Known { get; init; } = [];

    public ImmutableSortedDictionary<int, PendingBatch> Batches { get; init; } = ImmutableSortedDictionary<int, PendingBatch>.Empty;

    /// <summary>The custom properties that the portal defines; others are dropped silently (documented).</summary>
    public ImmutableHashSet<string> EventProperties { get; init; } = [];

    public long LastId { get; init; } = FirstId;

    public ImmutableList<StoredParticipation> RowsOf(long eventId) => Participations.GetValueOrDefault(eventId, []);

    public StoredEvent? FindEvent(string? accountId, string externalEventId)
        => Events.Values.FirstOrDefault(e => e.ExternalEventId == externalEventId && e.ExternalAccountId == accountId && !e.IsOfAnotherApp);

    /// <summary>The contact behind an id, followed through merges; null when there is none.</summary>
    public Contact? FindContact(long id)
        => Contacts.GetValueOrDefault(id) is { } contact ? contact.MergedInto is { } survivor ? FindContact(survivor) : contact : null;

    /// <summary>The contact behind an address or one of its aliases.</summary>
    public Contact? FindContact(string email) => ContactIdsByEmail.TryGetValue(email.Trim(), out var id) ? FindContact(id) : null;

    public (EmulatorState State, Contact Contact) AddContact(string email, string? firstName = null, string? lastName = null, long? id = null)
    {
        var contact = new Contact(id ?? LastId + 1, email.Trim(), firstName, lastName);
        return (this with
        {
            LastId = id is null ? LastId + 1 : LastId,
            Contacts = Contacts.SetItem(contact.Id, contact),
            ContactIdsByEmail = ContactIdsByEmail.SetItem(contact.Email, contact.Id),
        }, contact);
    }

    public EmulatorState PutEvent(StoredEvent stored) => this with { Events = Events.SetItem(stored.ObjectId, stored), LastId = Math.Max(LastId, stored.ObjectId) };

    public EmulatorState AddRow(long eventId, long contactId, string state, long occurredAt, int? durationSeconds, DateTimeOffset createdAt, bool isSeeded = false)
    {
        var row = new StoredParticipation(LastId + 1, eventId, contactId, state, occurredAt, durationSeconds, createdAt) { IsSeeded = isSeeded };
        return this with
        {
            LastId = row.Id,
            Participations = Participations.SetItem(eventId, RowsOf(eventId).Add(row)),
        };
    }

    public EmulatorState Know(long eventId, long contactId, long occurredAt, string word) => this with { Known = Known.Add((eventId, contactId, occurredAt, word)) };

    public EmulatorState Merge(long mergedId, long survivingId) => this with
    {
        Contacts = Contacts.SetItem(mergedId, Contacts[mergedId] with { MergedInto = survivingId }),
        Known = [.. Known.Select(known => known.ContactId == mergedId ? known with { ContactId = survivingId } : known)],
    };
}
