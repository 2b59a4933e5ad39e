using System.Collections.ObjectModel;
using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>
/// One row of attendee data whose state is decided elsewhere: <c>Attendee.OfEmail(address) with { JoinedAt = joined, LeftAt = left }</c>.
/// Nothing is refused here; <see cref="AttendeeCheck"/> says what is wrong with it.
/// </summary>
/// <remarks>Two rows are equal when their values are and they share their property lists; lists with equal entries are not compared.</remarks>
public sealed record Attendee
{
    private static readonly IReadOnlyDictionary<string, string> None = new ReadOnlyDictionary<string, string>(new Dictionary<string, string>());

    /// <summary>HubSpot's id of the contact; normally either this or <see cref="Email"/> is set.</summary>
    public long? ContactId { get; init; }

    /// <summary>The contact's e-mail address; an empty text counts as none.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// The instant of the interaction in epoch milliseconds, as it goes over the wire: the other form of <see cref="InteractionDateTime"/>,
    /// for sources that hold the raw number. It is kept as given, so that the check can tell seconds by mistake.
    /// </summary>
    public long? InteractionEpochMilliseconds { get; init; }

    /// <summary>
    /// When the contact signed up, came or signed off, cut to milliseconds. Attending uses <see cref="JoinedAt"/> when this is null.
    /// A raw epoch value outside the years 1 to 9999 reads as the nearest instant within them.
    /// </summary>
    public DateTimeOffset? InteractionDateTime
    {
        get => InteractionEpochMilliseconds is { } epoch ? Epoch.ToInstant(epoch) : null;
        init => InteractionEpochMilliseconds = value?.ToUnixTimeMilliseconds();
    }

    /// <summary>When the contact entered the event; needed for attending, cut to milliseconds when sent.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>When the contact left the event; needed for attending, cut to milliseconds when sent.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Further values of the participation, by their names on the wire. Default: none. Copied when set.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = Copy(value); } = None;

    /// <summary>Values for a contact that the call creates; existing contacts keep theirs (documented). Default: none. Copied when set.</summary>
    public IReadOnlyDictionary<string, string> ContactProperties { get; init => field = Copy(value); } = None;

    /// <summary>An attendee known by HubSpot's id of the contact.</summary>
    public static Attendee OfContact(long contactId) => new() { ContactId = contactId };

    /// <summary>An attendee known by e-mail address.</summary>
    public static Attendee OfEmail(string email) => new() { Email = email };

    /// <summary>Names the contact id, and never the address.</summary>
    public override string ToString()
        => ContactId is { } id ? $"contact {id.ToString(CultureInfo.InvariantCulture)}" : "contact without id";

    private static IReadOnlyDictionary<string, string> Copy(IReadOnlyDictionary<string, string> values)
    {
        if (values is null)
        {
            throw new ArgumentNullException(nameof(values));
        }

        return values.Count == 0 ? None : new ReadOnlyDictionary<string, string>(values.ToDictionary(pair => pair.Key, pair => pair.Value));
    }
}
