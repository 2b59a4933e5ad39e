using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One HubSpot account: what tests put into it, and what requests made of it. Accounts of one server share nothing.</summary>
public sealed class EmulatorAccount
{
    private readonly AccountStore _store;
    private readonly TokenBook _tokens;
    private readonly OAuthBook _oauth;

    internal EmulatorAccount(AccountStore store, TokenBook tokens, OAuthBook oauth)
    {
        _store = store;
        _tokens = tokens;
        _oauth = oauth;
        Ledger = new EmulatorLedger(store);
    }

    /// <summary>The portal id.</summary>
    public long Id => _store.Id;

    /// <summary>What requests changed.</summary>
    public EmulatorLedger Ledger { get; }

    /// <summary>Lets a token lead to this account, with all scopes and without end.</summary>
    /// <exception cref="ArgumentException">The token is empty or taken.</exception>
    public void AddToken(string token) => AddToken(token, new EmulatorTokenOptions());

    /// <summary>Lets a token lead to this account.</summary>
    /// <exception cref="ArgumentException">The token is empty or taken.</exception>
    public void AddToken(string token, EmulatorTokenOptions options)
        => _tokens.Add(token, GrantTo(options.App ?? AppBook.Default, options.Scopes) with { ExpiresAt = options.ExpiresAt });

    /// <summary>Installs an app as a person does, and returns the authorization code that the app would receive. It is good once, for ten minutes.</summary>
    public string Install(EmulatorApp app, params IReadOnlyCollection<string> scopes) => _oauth.AddCode(app, GrantTo(app, scopes), challenge: null);

    /// <summary>Installs an app, and returns a refresh token of it.</summary>
    public string AddRefreshToken(EmulatorApp app, params IReadOnlyCollection<string> scopes) => _oauth.AddRefreshToken(app, GrantTo(app, scopes));

    /// <summary>Adds an event as the default app does, and returns its object id.</summary>
    /// <exception cref="ArgumentException">The app has an event with these ids already.</exception>
    public long AddEvent(string externalAccountId, string externalEventId) => AddEvent(AppBook.Default.Id, externalAccountId, externalEventId, null);

    /// <summary>Adds an event as the default app does, with its end, and returns its object id.</summary>
    /// <exception cref="ArgumentException">The app has an event with these ids already.</exception>
    public long AddEvent(string externalAccountId, string externalEventId, DateTimeOffset end) => AddEvent(AppBook.Default.Id, externalAccountId, externalEventId, end);

    /// <summary>Adds an event as the user interface does, without external ids, and returns its object id.</summary>
    public long AddEvent() => _store.Use(state => state.AddEvent(null, NewFields(null), _store.Now, isSeeded: true).ObjectId);

    /// <summary>Adds an event as an app does: others find it by its object id only.</summary>
    /// <exception cref="ArgumentException">The app has an event with these ids already.</exception>
    public long AddEvent(EmulatorApp app, string externalAccountId, string externalEventId) => AddEvent(app.Id, externalAccountId, externalEventId, null);

    /// <summary>Defines a custom property of events; values of others are dropped silently (documented).</summary>
    public void DefineEventProperty(string name) => _store.Use(state => state.EventProperties.Add(name));

    /// <summary>Names a list that can be associated with events.</summary>
    public void AddList(long id, string name) => _store.Use(state => state.ListNames[id] = name);

    /// <summary>Adds a contact and returns its id.</summary>
    /// <exception cref="ArgumentException">Another contact has the address.</exception>
    public long AddContact(string email) => _store.Use(state =>
    {
        CheckIsFree(state, email);
        return state.AddContact(email).Id;
    });

    /// <summary>Lets another address lead to a contact; answers name the contact's own address.</summary>
    /// <exception cref="ArgumentException">There is no such contact, or another one has the address.</exception>
    public void AddAlias(long contactId, string alias) => _store.Use(state =>
    {
        CheckIsFree(state, alias);
        state.Contacts.AddAlias(alias, Contact(state, contactId));
    });

    /// <summary>Merges one contact into another; answers name the other from then on.</summary>
    /// <exception cref="ArgumentException">There is no such contact, or both are the same one already.</exception>
    public void MergeContacts(long mergedId, long survivingId) => _store.Use(state =>
    {
        var (merged, survivor) = (Contact(state, mergedId), Contact(state, survivingId));
        if (merged == survivor)
        {
            throw new ArgumentException(FormattableString.Invariant($"The contacts '{mergedId}' and '{survivingId}' are the same one already."), nameof(survivingId));
        }

        state.Contacts.Merge(merged, survivor);
    });

    /// <summary>Adds a row to an event, visible whatever the lag, and returns its id.</summary>
    /// <exception cref="ArgumentException">There is no such event or contact.</exception>
    public long AddParticipation(long eventId, long contactId, string state, DateTimeOffset occurredAt) => _store.Use(current =>
    {
        var contact = Contact(current, contactId);
        var stored = current.Events.Find(eventId) ?? throw new ArgumentException(FormattableString.Invariant($"No event has the object id '{eventId}'."), nameof(eventId));
        return current.AddRow(stored.Roster.Join(stored, contact), state, occurredAt.ToUnixTimeMilliseconds(), null, _store.Now, isSeeded: true).Id;
    });

    /// <summary>The rows of an event as they are stored, whether they are visible yet or not: contact id, state and instant.</summary>
    public IReadOnlyList<(long ContactId, string State, DateTimeOffset OccurredAt)> StoredParticipations(long eventId)
        => _store.Use(state => state.Events.Find(eventId) is not { } stored ? [] : stored.Roster.Rows()
            .Select(row => (row.Participant.Contact.Id, row.State, DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAt)))
            .ToList());

    /// <summary>Forgets everything but the tokens. Ids begin again, so that a test sees the same ones each time.</summary>
    public void Reset() => _store.Reset();

    private long AddEvent(long appId, string externalAccountId, string externalEventId, DateTimeOffset? end) => _store.Use(state =>
    {
        var key = new ExternalKey(appId, externalAccountId, externalEventId);
        return state.Events.Find(key) is null
            ? state.AddEvent(key, NewFields(end), _store.Now, isSeeded: true).ObjectId
            : throw new ArgumentException($"The app has an event '{externalEventId}' of '{externalAccountId}' already.", nameof(externalEventId));
    });

    private Grant GrantTo(EmulatorApp app, IReadOnlyCollection<string>? scopes) => new(_store, app.Id) { Scopes = scopes is { Count: 0 } ? null : scopes };

    private static EventFields NewFields(DateTimeOffset? end) => new() { Name = "Event", Organizer = "Organizer", End = end };

    private static Contact Contact(AccountState state, long id) => state.Contacts.Find(id) ?? throw new ArgumentException(FormattableString.Invariant($"No contact has the id '{id}'."), nameof(id));

    private static void CheckIsFree(AccountState state, string email)
    {
        if (state.Contacts.Find(email) is not null)
        {
            throw new ArgumentException("Another contact has this address.", nameof(email));
        }
    }
}
