using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>Reads entries back with as few calls as they allow, and shows each row to the entry it belongs to.</summary>
internal sealed class ReadBack(ParticipationReader reader, StateRules rules)
{
    // Up to this many open entries, asking for each costs no more than the page that would tell how many pages there are.
    private const int FewEntries = 5;

    private Exception? _failure;

    // Where the last reading of pages ended: new rows are usually behind it. Only a short cut, later polls do not use it.
    private string? _end;

    /// <summary>Whether reading again cannot help: the token may not read. An event that is not found may just be too new.</summary>
    public bool IsHopeless => _failure is HubSpotException { StatusCode: 401 or 403 or 405 };

    /// <summary>One poll: at most min(pages of the event, open entries) + 5 calls.</summary>
    /// <param name="open">The entries to read back.</param>
    /// <param name="isFirst">Whether none of them was read before, so that their rows are looked for at the end of the list only.</param>
    /// <param name="left">Gives the time that is left.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task PollAsync(IReadOnlyList<Entry> open, bool isFirst, Func<TimeSpan> left, CancellationToken cancellationToken)
    {
        var isEachFewer = open.Count <= FewEntries;
        if (!isEachFewer)
        {
            await GuardAsync(open, async () => isEachFewer = await ReadPagesAsync(open, isFirst ? _end : null, left, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        if (isEachFewer)
        {
            await ReadEachAsync(open.Where(entry => entry.IsOpen), contact => reader.ReadEventAsync(null, contact, left(), cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The last look, at the contact's own list.</summary>
    public Task LookUpAsync(IEnumerable<Entry> open, Func<TimeSpan> left, CancellationToken cancellationToken)
        => ReadEachAsync(open, contact => reader.ReadContactAsync(contact, left(), cancellationToken), cancellationToken);

    // Returns whether asking for each open entry takes fewer calls than reading on.
    private async Task<bool> ReadPagesAsync(IReadOnlyList<Entry> open, string? after, Func<TimeSpan> left, CancellationToken cancellationToken)
    {
        var isWhole = after is null;
        var entries = new EntryIndex(open);
        var page = await reader.ReadEventAsync(after, null, left(), cancellationToken).ConfigureAwait(false);
        var stillOpen = open.Count - entries.Show(page.Rows, rules);
        var pages = page.Total is { } total ? (total + ParticipationReader.PageSize - 1) / ParticipationReader.PageSize : stillOpen;
        if (isWhole && pages > stillOpen)
        {
            return true;
        }

        // A service that always names a next page must not keep us here.
        for (var most = Math.Min(pages, stillOpen) + FewEntries; most > 1 && page.Next is { } next && stillOpen > 0; most--)
        {
            after = next;
            page = await reader.ReadEventAsync(after, null, left(), cancellationToken).ConfigureAwait(false);
            stillOpen -= entries.Show(page.Rows, rules);
        }

        if (!isWhole || _end is null || page.Next is null)
        {
            _end = after;
        }

        return false;
    }

    private async Task ReadEachAsync(IEnumerable<Entry> open, Func<string, Task<RowPage>> read, CancellationToken cancellationToken)
    {
        _failure = null;
        // Several instants of one contact are answered by one read.
        foreach (var contact in open.GroupBy(IdentifierOf, StringComparer.OrdinalIgnoreCase).ToList())
        {
            IReadOnlyList<Entry> entries = [.. contact];
            // A refusal may concern one contact; any other failure would meet the next one, too.
            if (_failure is null or HubSpotException { StatusCode: 400 or 404 or 414 or 422 })
            {
                await GuardAsync(entries, async () => ShowFiltered(entries, await read(contact.Key).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Note(entries);
            }
        }
    }

    private void ShowFiltered(IReadOnlyList<Entry> entries, RowPage page)
    {
        // Merged contacts and aliases answer under another id or address; that counts only if nobody else could be meant.
        var isOneContact = page.Next is null && page.Rows.Count > 0 && page.Rows[0].ContactId is { } id && page.Rows.All(row => row.ContactId == id);
        foreach (var entry in entries)
        {
            IReadOnlyList<SeenRow> own = [.. page.Rows.Where(row => EntryIndex.IsOf(row, entry))];
            foreach (var row in own.Count == 0 && isOneContact ? page.Rows : own)
            {
                entry.Apply(row, rules);
            }
        }
    }

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
            (_failure, _end) = (e, null);
        }

        Note(entries);
    }

    private void Note(IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries)
        {
            entry.ApplyRead(_failure);
        }
    }

    private static string IdentifierOf(Entry entry) => entry.KnownContactId?.ToString(CultureInfo.InvariantCulture) ?? entry.Contact.Email!; // One of both is set.
}
