using static HubSpot.MarketingEvents.Addressing;
using static HubSpot.MarketingEvents.AttendeeRule;
using static HubSpot.MarketingEvents.PropertyUse;

namespace HubSpot.MarketingEvents;

internal enum PropertyUse
{
    Required,
    Accepted,
    Refused,
}

/// <summary>How an attendee is named to the service.</summary>
internal enum Addressing
{
    ContactId,
    Email,
}

/// <summary>One row: what each state does with a property, and the rule that speaks when an attendee does not comply.</summary>
internal sealed record PropertyRule(string Property, Addressing AddressedBy, PropertyUse Register, PropertyUse Attend, PropertyUse Cancel, AttendeeRule? Missing, AttendeeRule? Refused)
{
    public PropertyUse For(SubscriberState state) => state switch
    {
        SubscriberState.Register => Register,
        SubscriberState.Attend => Attend,
        SubscriberState.Cancel => Cancel,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

/// <summary>The table: which state needs, accepts or refuses which property. 'interactionDateTime' of 'attend' falls back on 'joinedAt'.</summary>
internal static class PropertyRules
{
    public const string JoinedAt = "joinedAt";
    public const string LeftAt = "leftAt";
    public const string InteractionDateTime = "interactionDateTime";
    public const string ContactProperties = "contactProperties";

    public static IReadOnlyList<PropertyRule> All { get; } =
    [
#pragma warning disable IDE0055 // Columns are aligned, because this is a table.
        //  property             addressed by  register  attend    cancel    when missing                  when refused
        new(JoinedAt,            ContactId,    Refused,  Required, Refused,  TimesRequired,                TimesForAttendOnly),
        new(JoinedAt,            Email,        Refused,  Required, Refused,  TimesRequired,                TimesForAttendOnly),
        new(LeftAt,              ContactId,    Refused,  Required, Refused,  TimesRequired,                TimesForAttendOnly),
        new(LeftAt,              Email,        Refused,  Required, Refused,  TimesRequired,                TimesForAttendOnly),
        new(InteractionDateTime, ContactId,    Required, Accepted, Required, InteractionDateTimeRequired,  null),
        new(InteractionDateTime, Email,        Required, Accepted, Required, InteractionDateTimeRequired,  null),
        new(ContactProperties,   ContactId,    Refused,  Refused,  Refused,  null,                         ContactPropertiesWithEmail),
        new(ContactProperties,   Email,        Accepted, Accepted, Accepted, null,                         null),
#pragma warning restore IDE0055
    ];
}
