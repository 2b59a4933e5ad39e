namespace HubSpot.MarketingEvents;

/// <summary>
/// What an attendee is checked for. Each rule says what it rests on: documented by HubSpot, observed on the live service, or inferred.
/// Rules that are not documented can be switched off in <see cref="ValidationOptions"/>.
/// </summary>
public enum AttendeeRule
{
    /// <summary>Either a contact id or an e-mail address, because each has an operation of its own (fact 1.1, documented).</summary>
    OneAddress = 1,

    /// <summary>A contact id is greater than 0 (fact 1.3, inferred: what the service does with others is unknown).</summary>
    PositiveContactId,

    /// <summary>An e-mail address is one that a mail system takes, see <see cref="EmailCheck"/> (fact 1.3, inferred).</summary>
    EmailShape,

    /// <summary>Contact properties come with an e-mail address only, because only those operations create contacts (fact 1.3, documented).</summary>
    ContactPropertiesWithEmail,

    /// <summary>Joining and leaving times are for attending only (fact 1.3, documented).</summary>
    TimesForAttendOnly,

    /// <summary>Joining and leaving times are instants of their own and no entries among the other properties (fact 1.3, documented).</summary>
    TimesOutsideProperties,

    /// <summary>Attending needs both times, or the service answers success and stores nothing (fact 1.4, observed; an older observation disagrees).</summary>
    TimesRequired,

    /// <summary>Joining comes before leaving (fact 1.4, observed).</summary>
    JoinedBeforeLeft,

    /// <summary>Between joining and leaving lies at least one second, or the service answers success and stores nothing (fact 1.4, observed; that exactly one second is stored is inferred).</summary>
    OneSecondAtLeast,

    /// <summary>The interaction has an instant; attending may take it from the joining time (fact 1.3, documented).</summary>
    InteractionDateTimeRequired,

    /// <summary>Every instant (interaction, joining, leaving) is at least 10,000,000,000 epoch milliseconds: less is seconds by mistake, which the service drops silently (fact 1.4, observed; another observation disagrees).</summary>
    EpochInMilliseconds,

    /// <summary>The same contact has one meaning per instant, because the service takes the second for a repetition of the first (fact 1.7, documented).</summary>
    OneMeaningPerInstant,
}
