namespace HubSpot.MarketingEvents;

/// <summary>Whether an attendee needs a property, may have it, or must not.</summary>
internal enum PropertyUse
{
    Required,
    Accepted,
    Refused,
}

/// <summary>What one state needs from an attendee, sends, and accepts as proof: the only place that tells the states apart.</summary>
internal sealed class StateRules
{
    public const string JoinedAt = "joinedAt";
    public const string LeftAt = "leftAt";
    public const string InteractionDateTime = "interactionDateTime";
    public const string ContactProperties = "contactProperties";

    /// <summary>The state that has joining and leaving times.</summary>
    public static readonly StateRules Attend = new(SubscriberState.Attend, "attend", hasTimes: true, AttendanceState.Attended);

    // A registration for an event that has ended is stored as NO_SHOW (observed).
    private static readonly StateRules Register = new(SubscriberState.Register, "register", hasTimes: false, AttendanceState.Registered, AttendanceState.NoShow);
    private static readonly StateRules Cancel = new(SubscriberState.Cancel, "cancel", hasTimes: false, AttendanceState.Cancelled);

    private readonly AttendanceState[] _accepted;

    private StateRules(SubscriberState state, string word, bool hasTimes, params AttendanceState[] accepted)
    {
        State = state;
        Word = word;
        HasTimes = hasTimes;
        _accepted = accepted;
    }

    public static IReadOnlyList<StateRules> All { get; } = [Register, Attend, Cancel];

    /// <summary>The properties that a state can need or refuse.</summary>
    public static IReadOnlyList<string> Properties { get; } = [JoinedAt, LeftAt, InteractionDateTime, ContactProperties];

    public SubscriberState State { get; }

    /// <summary>The word of the state in addresses.</summary>
    public string Word { get; }

    /// <summary>Whether an attendee has joining and leaving times; the joining time is then also the default instant.</summary>
    public bool HasTimes { get; }

    /// <exception cref="ArgumentOutOfRangeException">The state is undefined.</exception>
    public static StateRules Of(SubscriberState state)
        => All.FirstOrDefault(rules => rules.State == state)
        ?? throw new ArgumentOutOfRangeException(nameof(state), FormattableString.Invariant($"'{(int)state}' is not a state. Use Register, Attend or Cancel."));

    /// <param name="property">One of <see cref="Properties"/>.</param>
    /// <param name="isByEmail">Whether the attendee is named by e-mail address and not by contact id.</param>
    public PropertyUse UseOf(string property, bool isByEmail) => property switch
    {
        ContactProperties => isByEmail ? PropertyUse.Accepted : PropertyUse.Refused,
        InteractionDateTime => HasTimes ? PropertyUse.Accepted : PropertyUse.Required,
        _ => HasTimes ? PropertyUse.Required : PropertyUse.Refused,
    };

    /// <summary>The instant to send, in epoch milliseconds. It never comes from the clock; null when the attendee has none.</summary>
    public long? InstantOf(Attendee attendee)
        => attendee.InteractionEpochMilliseconds ?? (HasTimes ? attendee.JoinedAt?.ToUnixTimeMilliseconds() : null);

    /// <summary>The 'properties' member of the request; empty when there is nothing to send.</summary>
    public Dictionary<string, string> PropertiesOf(Attendee attendee)
    {
        var properties = attendee.Properties.ToDictionary(pair => pair.Key, pair => pair.Value);
        if (HasTimes && attendee.JoinedAt is { } joined)
        {
            properties[JoinedAt] = Epoch.ToText(joined);
        }

        if (HasTimes && attendee.LeftAt is { } left)
        {
            properties[LeftAt] = Epoch.ToText(left);
        }

        return properties;
    }

    /// <summary>Whether a row with this state shows the requested one. EMPTY and unknown words never do.</summary>
    public bool Accepts(AttendanceState? reported) => reported is { } state && _accepted.Contains(state);

    /// <summary>
    /// The one place that decides what "recorded" means: an accepted state, and the instant that was sent. That the service
    /// reports the sent interactionDateTime as occurredAt is inferred from one real answer, not documented.
    /// </summary>
    public bool IsProof(AttendanceState? reported, long? occurredAt, long sent) => Accepts(reported) && occurredAt == sent;
}
