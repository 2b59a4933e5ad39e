namespace HubSpot.MarketingEvents;

/// <summary>The pair of ids under which an app created an event: the account and the event, both as the app's own system knows them.</summary>
/// <remarks>It addresses the event only for the app that created it (documented).</remarks>
public sealed record ExternalEventKey
{
    /// <summary>Names an event by the ids that the app gave it.</summary>
    /// <param name="accountId">The id of the account in the external system ('externalAccountId').</param>
    /// <param name="eventId">The id of the event in the external system ('externalEventId').</param>
    /// <exception cref="ArgumentException">An id is null, empty or white space, or is '.' or '..'.</exception>
    public ExternalEventKey(string accountId, string eventId)
    {
        AccountId = Checked(accountId, nameof(accountId));
        EventId = Checked(eventId, nameof(eventId));
    }

    /// <summary>The id of the account in the external system ('externalAccountId').</summary>
    public string AccountId { get; }

    /// <summary>The id of the event in the external system ('externalEventId').</summary>
    public string EventId { get; }

    /// <summary>The ids as 'account/event'.</summary>
    public override string ToString() => $"{AccountId}/{EventId}";

    /// <summary>Whether a text can be one of the ids. URLs drop '.' and '..' even when they are escaped, so the call would reach another resource.</summary>
    internal static bool IsId(string? id) => !string.IsNullOrWhiteSpace(id) && id is not ("." or "..");

    private static string Checked(string id, string name)
        => IsId(id) ? id : throw new ArgumentException($"'{name}' must not be null, empty, '.' or '..', but is '{id}'.", name);
}
