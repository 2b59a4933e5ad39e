namespace HubSpot.MarketingEvents;

/// <summary>How much a rule rests on.</summary>
internal enum RuleStrength
{
    Documented,
    Observed,
    Inferred,
}

/// <summary>What each rule rests on: the number of the fact, and its strength.</summary>
internal sealed record RuleSource(string Fact, RuleStrength Strength)
{
    public static IReadOnlyDictionary<AttendeeRule, RuleSource> All { get; } = new Dictionary<AttendeeRule, RuleSource>
    {
        [AttendeeRule.OneAddress] = new("1.1", RuleStrength.Documented),
        [AttendeeRule.PositiveContactId] = new("1.3", RuleStrength.Inferred),
        [AttendeeRule.EmailShape] = new("1.3", RuleStrength.Inferred),
        [AttendeeRule.ContactPropertiesWithEmail] = new("1.3", RuleStrength.Documented),
        [AttendeeRule.TimesForAttendOnly] = new("1.3", RuleStrength.Documented),
        [AttendeeRule.TimesOutsideProperties] = new("1.3", RuleStrength.Documented),
        [AttendeeRule.TimesRequired] = new("1.4", RuleStrength.Observed),
        [AttendeeRule.JoinedBeforeLeft] = new("1.4", RuleStrength.Observed),
        [AttendeeRule.OneSecondAtLeast] = new("1.4", RuleStrength.Observed),
        [AttendeeRule.InteractionDateTimeRequired] = new("1.3", RuleStrength.Documented),
        [AttendeeRule.EpochInMilliseconds] = new("1.4", RuleStrength.Observed),
        [AttendeeRule.OneMeaningPerInstant] = new("1.7", RuleStrength.Documented),
    };
}
