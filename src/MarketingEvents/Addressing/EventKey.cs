using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Addresses an event in either form: by its object id or by its pair of external ids. Both convert to it implicitly:
/// <c>EventKey key = 863952588483;</c> and <c>EventKey key = new ExternalEventKey("acct-1", "webinar-7");</c>.
/// </summary>
/// <remarks>The pair of external ids works only for the app that created the event; the object id works for every app with the scope (documented).</remarks>
public sealed record EventKey
{
    /// <summary>Addresses an event by HubSpot's own id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    public EventKey(long objectId)
        => ObjectId = objectId > 0 ? objectId : throw new ArgumentOutOfRangeException(nameof(objectId), $"An object id must be greater than 0, but is '{objectId.ToString(CultureInfo.InvariantCulture)}'.");

    /// <summary>Addresses an event by the ids that the app gave it.</summary>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public EventKey(ExternalEventKey external) => External = external ?? throw new ArgumentNullException(nameof(external));

    /// <summary>HubSpot's own id of the event; null when the external ids are used.</summary>
    public long? ObjectId { get; }

    /// <summary>The external ids; null when the object id is used.</summary>
    public ExternalEventKey? External { get; }

    /// <inheritdoc cref="EventKey(long)" />
    public static implicit operator EventKey(long objectId) => new(objectId);

    /// <inheritdoc cref="EventKey(ExternalEventKey)" />
    public static implicit operator EventKey(ExternalEventKey external) => new(external);

    /// <summary>The object id, or the external ids as 'account/event'.</summary>
    public override string ToString() => ObjectId?.ToString(CultureInfo.InvariantCulture) ?? $"{External}";
}
