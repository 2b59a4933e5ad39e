using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>Reads participations, with as few calls as the open entries allow, and shows each row to the entry it belongs to.</summary>
internal sealed class ReadBack(ParticipationsClient participations, EventKey key, SubscriberState state)
{
    private const int PageSize = 100;

    // Up to this many open entries, asking for each costs no more than the page that would tell how many pages there are.
    private const int FewEntries = 5;

    private Exception? _failure;

    /// <summary>Whether reading again cannot help: the token may not read. An event that is not found may just be too new.</summary>
    public bool IsHopeless => _failure is HubSpotException { StatusCode: 401 or 403 or 405 };

    /// <summary>One poll: at most min(pages of the event, open entries) + 5 calls.</summary>
    public async Task PollAsync(IReadOnlyList<Entry> open, CancellationToken cancellationToken)
    {
        var isEachFewer = open.Count <= FewEntries;
        if (!isEachFewer)
        {
            await GuardAsync(open, async () => isEachFewer = await ReadPagesAsync(open, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        if (isEachFewer)
        {
            await ReadEachAsync(open.Where(entry => entry.IsOpen), contact => ReadAsync(null, contact, cancellationToken), IsNotOfAnotherEvent, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The last look: the contact's own list, which can be ahead of the event's (observed).</summary>
    public Task LookUpAsync(IEnumerable<Entry> open, CancellationToken cancellationToken)
        => ReadEachAsync(
            open,
            contact => participations.GetBreakdownForContactAsync(contact, new ParticipationsGetBreakdownForContactQuery { Limit = PageSize }, cancellationToken),
            IsOfThisEvent,
            cancellationToken);

    // Returns whether asking for each open entry takes fewer calls than reading on.
    private async Task<bool> ReadPagesAsync(IReadOnlyList<Entry> open, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(null, null, cancellationToken).ConfigureAwait(false);
        var entries = new EntryIndex(open);
        entries.Show(Rows(page, IsNotOfAnotherEvent), state);

        var left = open.Count(entry => entry.IsOpen);
        var pages = page.Total is { } total ? (total + PageSize - 1) / PageSize : left;
        if (pages > left)
        {
            return true;
        }

        // A service that always names a next page must not keep us here.
        for (var number = 1; number < pages + FewEntries && page.Paging?.Next?.After is { Length: > 0 } after && open.Any(entry => entry.IsOpen); number++)
        {
            page = await ReadAsync(after, null, cancellationToken).ConfigureAwait(false);
            entries.Show(Rows(page, IsNotOfAnotherEvent), state);
        }

        return false;
    }

    private async Task ReadEachAsync(
        IEnumerable<Entry> open, Func<string, Task<ParticipationPage>> read, Func<Participation, bool> isEligible, CancellationToken cancellationToken)
    {
        _failure = null;
        // Several instants of one contact are answered by one read.
        foreach (var contact in open.GroupBy(IdentifierOf, StringComparer.OrdinalIgnoreCase).ToList())
        {
            IReadOnlyList<Entry> entries = [.. contact];
            // A refusal may concern one contact; any other failure would meet the next one, too.
            if (_failure is null or HubSpotException { StatusCode: 400 or 404 or 414 or 422 })
            {
                await GuardAsync(entries, async () => ShowFiltered(entries, await read(contact.Key).ConfigureAwait(false), isEligible), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Note(entries, _failure);
            }
        }
    }

    private void ShowFiltered(IReadOnlyList<Entry> entries, ParticipationPage page, Func<Participation, bool> isEligible)
    {
        var rows = Rows(page, isEligible);
        // Merged contacts and aliases answer under another id or address; that counts only if nobody else could be meant.
        var isOneContact = rows.Count > 0 && page.Paging?.Next?.After is null or "" && ConfirmationRule.ContactIdOf(rows[0]) is { } id && rows.All(row => ConfirmationRule.ContactIdOf(row) == id);
        foreach (var entry in entries)
        {
            var own = rows.Where(row => EntryIndex.IsOf(row, entry)).ToList();
            foreach (var row in own.Count == 0 && isOneContact ? rows : own)
            {
                entry.See(row, state);
            }
        }
    }

    private Task<ParticipationPage> ReadAsync(string? after, string? contact, CancellationToken cancellationToken)
        => participations.GetBreakdownAsync(key, new ParticipationsGetBreakdownQuery { After = after, ContactIdentifier = contact, Limit = PageSize }, cancellationToken);

    // What was sent is sent: whatever happens while reading, a token provider's failure included, must not hide the outcomes.
    private async Task GuardAsync(IReadOnlyList<Entry> entries, Func<Task> read, CancellationToken cancellationToken)
    {
        try
        {
            _failure = null;
            await read().ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _failure = e;
        }

        Note(entries, _failure);
    }

    private static void Note(IReadOnlyList<Entry> entries, Exception? failure)
    {
        foreach (var entry in entries)
        {
            entry.ReadFailure = failure;
        }
    }

    private bool IsOfThisEvent(Participation row)
        => row.Associations?.MarketingEvent is { } source && (key.ObjectId is { } id
            ? source.MarketingEventId == id
            : source.ExternalEventId == key.External!.EventId && source.ExternalAccountId == key.External!.AccountId);

    // The list of an external account called 'contacts' has the address of a contact's own list, which holds all events.
    private bool IsNotOfAnotherEvent(Participation row) => row.Associations?.MarketingEvent is not { } source || IsUnnamed(source) || IsOfThisEvent(row);

    private bool IsUnnamed(ParticipationEvent source)
        => key.ObjectId is null ? source.ExternalEventId is null || source.ExternalAccountId is null : source.MarketingEventId is null;

    private static string IdentifierOf(Entry entry) => entry.KnownContactId?.ToString(CultureInfo.InvariantCulture) ?? entry.Contact.Email!;

    private static IReadOnlyList<Participation> Rows(ParticipationPage page, Func<Participation, bool> isEligible)
        => [.. (page.Results ?? []).Where(row => row is not null && isEligible(row))];
}
