using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>Which event: either its object id, or the pair of ids under which an app created it.</summary>
/// <remarks>The pair works only for the app that created the event; the object id for every app with the scope (documented).</remarks>
public sealed record EventKey
{
    private EventKey()
    {
    }

    /// <summary>HubSpot's own id of the event; null when the pair of external ids is used.</summary>
    public long? ObjectId { get; private init; }

    /// <summary>The id of the account in the external system; null when the object id is used.</summary>
    public string? ExternalAccountId { get; private init; }

    /// <summary>The id of the event in the external system; null when the object id is used.</summary>
    public string? ExternalEventId { get; private init; }

    /// <summary>Whether the event is addressed by the pair of external ids.</summary>
    public bool IsExternal => ObjectId is null;

    /// <summary>Addresses an event by HubSpot's own id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    public static EventKey FromObjectId(long objectId) => objectId > 0
        ? new EventKey { ObjectId = objectId }
        : throw new ArgumentOutOfRangeException(nameof(objectId), $"An object id must be greater than 0, but is '{objectId}'.");

    /// <summary>Addresses an event by the ids that the app gave it.</summary>
    /// <exception cref="ArgumentException">An id is missing, empty or white space, or is '.' or '..'.</exception>
    public static EventKey FromExternal(string externalAccountId, string externalEventId) => new()
    {
        ExternalAccountId = Checked(externalAccountId, nameof(externalAccountId)),
        ExternalEventId = Checked(externalEventId, nameof(externalEventId)),
    };

    /// <summary>The object id, or the external ids as 'account/event'.</summary>
    public override string ToString() => ObjectId?.ToString(CultureInfo.InvariantCulture) ?? $"{ExternalAccountId}/{ExternalEventId}";

    // '.' and '..' vanish from an address even when they are escaped, and the call would reach something else.
    private static string Checked(string id, string name) => string.IsNullOrWhiteSpace(id) || id is "." or ".."
        ? throw new ArgumentException($"'{name}' must not be empty, '.' or '..', but is '{id}'.", name)
        : id;
}
