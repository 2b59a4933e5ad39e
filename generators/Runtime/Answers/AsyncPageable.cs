using System.Runtime.CompilerServices;

namespace HubSpot.MarketingEvents;

/// <summary>
/// All items of a paged answer, read page by page while they are enumerated. Each enumeration starts anew. Derive from it, or use a model
/// factory, to stand in for the service in tests.
/// </summary>
/// <typeparam name="TItem">What the pages hold.</typeparam>
/// <typeparam name="TPage">The answer for one page.</typeparam>
public class AsyncPageable<TItem, TPage> : IAsyncEnumerable<TItem>
{
    private readonly Func<string?, CancellationToken, Task<TPage>>? _read;
    private readonly Func<TPage, IEnumerable<TItem>?>? _items;
    private readonly Func<TPage, string?>? _next;
    private readonly string? _start;
    private readonly CancellationToken _cancellationToken;

    internal AsyncPageable(
        string? start, Func<string?, CancellationToken, Task<TPage>> read, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, string?> next, CancellationToken cancellationToken)
    {
        _start = start;
        _read = read;
        _items = items;
        _next = next;
        _cancellationToken = cancellationToken;
    }

    /// <summary>For a class that overrides the members to stand in for the service.</summary>
    protected AsyncPageable()
    {
    }

    /// <summary>The pages instead of their items.</summary>
    /// <param name="after">The cursor to start behind, as an earlier page named it; null for the start.</param>
    /// <exception cref="HubSpotException">Thrown while enumerating: the service refused a page, or named the same cursor twice.</exception>
    public virtual IAsyncEnumerable<TPage> AsPages(string? after = null) => ReadAsync(after ?? _start);

    /// <summary>Enumerates the items of all pages in their order.</summary>
    /// <exception cref="HubSpotException">Thrown while enumerating: the service refused a page, or named the same cursor twice.</exception>
    public virtual async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in ItemsOf(page))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<TItem> ItemsOf(TPage page)
        => (_items ?? throw new InvalidOperationException("This object was made without pages. Override GetAsyncEnumerator."))(page) ?? Enumerable.Empty<TItem>();

    private async IAsyncEnumerable<TPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_read is null || _next is null)
        {
            throw new InvalidOperationException("This object was made without pages. Override AsPages.");
        }

        using var both = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            if (cursor is not null && !seen.Add(cursor))
            {
                throw HubSpotException.CursorAgain(seen.Count);
            }

            var page = await _read(cursor, both.Token).ConfigureAwait(false);
            yield return page;
            cursor = _next(page);
        }
        while (!string.IsNullOrEmpty(cursor));
    }
}
