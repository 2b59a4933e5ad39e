namespace HubSpot.MarketingEvents;

/// <summary>What an attendee becomes in a request, decided in one place, so that a rerun sends the same bytes.</summary>
internal static class AttendeeWire
{
    /// <summary>The instant in epoch milliseconds; it never comes from the clock, and is null when the attendee has none.</summary>
    public static long? Instant(Attendee attendee, SubscriberState state)
        => attendee.InteractionEpochMilliseconds ?? (state == SubscriberState.Attend ? attendee.JoinedAt?.ToUnixTimeMilliseconds() : null);

    /// <summary>The 'properties' member: always there, without entries when there is nothing to say.</summary>
    public static Dictionary<string, string> Properties(Attendee attendee, SubscriberState state)
    {
        var properties = attendee.Properties.ToDictionary(pair => pair.Key, pair => pair.Value);
        if (state == SubscriberState.Attend && attendee.JoinedAt is { } joined)
        {
            properties[PropertyRules.JoinedAt] = Epoch.ToText(joined);
        }

        if (state == SubscriberState.Attend && attendee.LeftAt is { } left)
        {
            properties[PropertyRules.LeftAt] = Epoch.ToText(left);
        }

        return properties;
    }

    /// <summary>Whether 'properties' of both say the same on the wire.</summary>
    public static bool HaveSameProperties(Attendee one, Attendee other)
        => one.JoinedAt?.ToUnixTimeMilliseconds() == other.JoinedAt?.ToUnixTimeMilliseconds()
        && one.LeftAt?.ToUnixTimeMilliseconds() == other.LeftAt?.ToUnixTimeMilliseconds()
        && AreEqual(one.Properties, other.Properties);

    /// <summary>Whether 'contactProperties' of both say the same on the wire.</summary>
    public static bool HaveSameContactProperties(Attendee one, Attendee other) => AreEqual(one.ContactProperties, other.ContactProperties);

    private static bool AreEqual(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other)
        => one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
