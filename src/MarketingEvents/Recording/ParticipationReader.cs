namespace HubSpot.MarketingEvents;

/// <summary>Reads rows with the generated client. The only place of the recorder that reads.</summary>
internal sealed class ParticipationReader(ParticipationsClient participations, EventKey key, TimeSpan deadline, TimeProvider clock)
{
    public const int PageSize = 100;

    // The last look is taken at the deadline and needs time of its own; but a service that did not answer before is not worth a tenth of the deadline.
    private const double FailingShare = 0.04;
    private static readonly TimeSpan ShortestRead = TimeSpan.FromSeconds(10);

    /// <summary>Whether the service did not answer the call before.</summary>
    public bool IsFailing { get; set; }

    /// <summary>How many reads were made.</summary>
    public int Reads { get; private set; }

    /// <summary>A page of the event's list.</summary>
    /// <param name="after">The cursor; null for the first page.</param>
    /// <param name="contact">An id or address to filter by; null for all.</param>
    /// <param name="left">The time that is left, retries of the client included.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public Task<RowPage> ReadEventAsync(string? after, string? contact, TimeSpan left, CancellationToken cancellationToken)
        => ReadAsync(
            token => participations.GetBreakdownAsync(key, new ParticipationsGetBreakdownQuery { After = after, ContactIdentifier = contact, Limit = PageSize }, token),
            IsNotOfAnotherEvent, left, cancellationToken);

    /// <summary>The event's rows in a contact's own list, which can be ahead of the event's (observed).</summary>
    public Task<RowPage> ReadContactAsync(string contact, TimeSpan left, CancellationToken cancellationToken)
        => ReadAsync(
            token => participations.GetBreakdownForContactAsync(contact, new ParticipationsGetBreakdownForContactQuery { Limit = PageSize }, token),
            IsOfThisEvent, left, cancellationToken);

    private async Task<RowPage> ReadAsync(
        Func<CancellationToken, Task<ParticipationPage>> read, Func<ParticipationEvent?, bool> isEligible, TimeSpan left, CancellationToken cancellationToken)
    {
        Reads++;
        var least = IsFailing ? TimeSpan.FromTicks((long)(deadline.Ticks * FailingShare)) : ShortestRead;
        using var limit = new TimeLimit(clock, left > least ? left : least, cancellationToken);
        IsFailing = true;
        try
        {
            var page = await read(limit.Token).ConfigureAwait(false);
            IsFailing = false;
            return new RowPage(
                [.. (page.Results ?? []).Where(row => row is not null && isEligible(row.Associations?.MarketingEvent)).Select(Seen)],
                page.Total,
                page.Paging?.Next?.After is { Length: > 0 } next ? next : null);
        }
        catch (Exception e) when (limit.Token.IsCancellationRequested && !limit.IsCallersWish)
        {
            throw new TimeoutException("The participations could not be read before the deadline.", e);
        }
    }

    private static SeenRow Seen(Participation row) => new(
        row.Associations?.Contact?.ContactId,
        row.Associations?.Contact?.Email is { Length: > 0 } email ? email : null,
        row.Properties?.AttendanceState, row.Properties?.OccurredAt, row.CreatedAt);

    private bool IsOfThisEvent(ParticipationEvent? source) => source is not null && (key.ObjectId is { } id
        ? source.MarketingEventId == id
        : source.ExternalEventId == key.External!.EventId && source.ExternalAccountId == key.External!.AccountId);

    // The list of an external account called 'contacts' has the address of a contact's own list, which holds all events.
    private bool IsNotOfAnotherEvent(ParticipationEvent? source) => source is null || IsUnnamed(source) || IsOfThisEvent(source);

    private bool IsUnnamed(ParticipationEvent source)
        => key.ObjectId is null ? source.ExternalEventId is null || source.ExternalAccountId is null : source.MarketingEventId is null;
}
