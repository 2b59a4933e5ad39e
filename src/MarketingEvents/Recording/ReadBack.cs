using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>Reads participations, with as few calls as the open entries allow, and shows each row to the entry it belongs to.</summary>
internal sealed class ReadBack(ParticipationsClient participations, EventKey key, SubscriberState state)
{
    private const int PageSize = 100;

    // Up to this many open entries, asking for each costs no more than the page that would tell how many pages there are.
    private const int FewEntries = 5;

    /// <summary>Why the last reading failed, if it did: what is not visible then is unknown rather than absent.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether reading again cannot help: the token may not read. An event that is not found may just be too new.</summary>
    public bool IsHopeless => Failure is HubSpotException { StatusCode: 401 or 403 or 405 };

    /// <summary>One poll: at most min(pages of the event, open entries) + 5 calls.</summary>
    public Task PollAsync(IReadOnlyList<Entry> open, CancellationToken cancellationToken)
        => GuardAsync(() => open.Count <= FewEntries ? ReadEachAsync(open, cancellationToken) : ReadPagesOrEachAsync(open, cancellationToken), cancellationToken);

    /// <summary>The last look: the contact's own list, which can be ahead of the event's (observed).</summary>
    public Task LookUpAsync(Entry entry, CancellationToken cancellationToken)
        => GuardAsync(async () =>
        {
            var page = await participations
                .GetBreakdownForContactAsync(IdentifierOf(entry), new ParticipationsGetBreakdownForContactQuery { Limit = PageSize }, cancellationToken)
                .ConfigureAwait(false);
            ShowFiltered(entry, [.. Rows(page).Where(IsOfThisEvent)]);
        }, cancellationToken);

    private async Task ReadPagesOrEachAsync(IReadOnlyList<Entry> open, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(null, null, cancellationToken).ConfigureAwait(false);
        var entries = new EntryIndex(open);
        entries.Show(Rows(page), state);

        var pages = ((page.Total ?? 0) + PageSize - 1) / PageSize;
        if (pages > open.Count(entry => entry.IsOpen))
        {
            await ReadEachAsync([.. open.Where(entry => entry.IsOpen)], cancellationToken).ConfigureAwait(false);
            return;
        }

        // A service that always names a next page must not keep us here.
        for (var number = 1; number < pages + FewEntries && page.Paging?.Next?.After is { Length: > 0 } after && open.Any(entry => entry.IsOpen); number++)
        {
            page = await ReadAsync(after, null, cancellationToken).ConfigureAwait(false);
            entries.Show(Rows(page), state);
        }
    }

    private async Task ReadEachAsync(IReadOnlyList<Entry> open, CancellationToken cancellationToken)
    {
        // Several instants of one contact are answered by one read.
        foreach (var contact in open.GroupBy(IdentifierOf, StringComparer.OrdinalIgnoreCase))
        {
            var rows = Rows(await ReadAsync(null, contact.Key, cancellationToken).ConfigureAwait(false));
            foreach (var entry in contact)
            {
                ShowFiltered(entry, rows);
            }
        }
    }

    // Merged contacts and aliases answer under another id or address; that counts only if nobody else could be meant.
    private void ShowFiltered(Entry entry, IReadOnlyList<Participation> rows)
    {
        var own = rows.Where(row => EntryIndex.IsOf(row, entry)).ToList();
        if (own.Count == 0 && rows.Select(ConfirmationRule.ContactIdOf).Distinct().Count() == 1 && ConfirmationRule.ContactIdOf(rows[0]) is not null)
        {
            own = [.. rows];
        }

        own.ForEach(row => entry.See(row, state));
    }

    private Task<ParticipationPage> ReadAsync(string? after, string? contact, CancellationToken cancellationToken)
        => key.ObjectId is { } id
            ? participations.GetBreakdownAsync(
                id, new ParticipationsGetBreakdownQuery { After = after, ContactIdentifier = contact, Limit = PageSize }, cancellationToken)
            : participations.GetBreakdownForExternalEventAsync(
                key.ExternalAccountId!, key.ExternalEventId!,
                new ParticipationsGetBreakdownForExternalEventQuery { After = after, ContactIdentifier = contact, Limit = PageSize }, cancellationToken);

    // What was sent is sent: whatever happens while reading, a token provider's failure included, must not hide the outcomes.
    private async Task GuardAsync(Func<Task> read, CancellationToken cancellationToken)
    {
        try
        {
            await read().ConfigureAwait(false);
            Failure = null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Failure = e;
        }
    }

    private bool IsOfThisEvent(Participation row)
    {
        var source = row.Associations?.MarketingEvent;
        return key.ObjectId is { } id
            ? source?.MarketingEventId == id.ToString(CultureInfo.InvariantCulture)
            : source?.ExternalEventId == key.ExternalEventId && source?.ExternalAccountId == key.ExternalAccountId;
    }

    private static string IdentifierOf(Entry entry) => entry.KnownContactId?.ToString(CultureInfo.InvariantCulture) ?? entry.Contact.Email!;

    private static IReadOnlyList<Participation> Rows(ParticipationPage page) => [.. (page.Results ?? []).Where(row => row is not null)];
}
