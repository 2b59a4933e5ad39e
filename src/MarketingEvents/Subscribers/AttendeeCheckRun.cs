namespace HubSpot.MarketingEvents;

/// <summary>One pass of <see cref="AttendeeCheck"/> over an input, attendee by attendee.</summary>
internal sealed class AttendeeCheckRun(StateRules rules, HashSet<AttendeeRule> switchedOff)
{
    private const int ShortestStayMilliseconds = 1000;

    private List<AttendeeProblem>? _problems;
    private int _index = -1;

    /// <summary>The attendees without problems.</summary>
    public SeenAttendees Seen { get; } = new();

    /// <summary>The problems of the next attendee. Without any, it was added to <see cref="Seen"/>, or repeats one that was.</summary>
    /// <param name="attendee">The attendee.</param>
    /// <param name="key">Its key; meaningful without problems only.</param>
    /// <param name="first">The attendee that it repeats; null when it is the first.</param>
    public IReadOnlyList<AttendeeProblem> Check(Attendee attendee, out AttendeeKey key, out SeenAttendees.Slot? first)
    {
        _problems = null;
        _index++;
        (key, first) = (default, null);
        var isByEmail = !string.IsNullOrEmpty(attendee.Email);
        CheckAddress(attendee, isByEmail);
        CheckProperties(attendee, isByEmail);
        CheckStay(attendee);
        CheckInstant(attendee);
        // A faulty attendee is not sent, so it cannot stand in the way of another.
        if (_problems is null && rules.InstantOf(attendee) is { } instant)
        {
            key = AttendeeKey.Of(ContactKey.Of(attendee), instant);
            first = Seen.Add(new SeenAttendees.Slot(key, _index, DigestOfProperties(attendee), Digest(attendee.ContactProperties)));
            CheckMeaning(attendee, first);
        }

        return _problems ?? (IReadOnlyList<AttendeeProblem>)[];
    }

    private void CheckAddress(Attendee attendee, bool isByEmail)
    {
        if (attendee.ContactId is null != isByEmail)
        {
            Report(AttendeeRule.OneAddress, "contactId", $"Exactly one of 'contactId' and 'email' is accepted, but {(isByEmail ? "both are" : "neither is")} given.");
        }

        if (attendee.ContactId <= 0)
        {
            Report(AttendeeRule.PositiveContactId, "contactId", $"'contactId' must be greater than 0, but is '{Text(attendee.ContactId)}'.");
        }

        if (isByEmail && EmailCheck.FindFault(attendee.Email!) is { } fault) // Not empty.
        {
            Report(AttendeeRule.EmailShape, "email", fault);
        }
    }

    private void CheckProperties(Attendee attendee, bool isByEmail)
    {
        foreach (var property in StateRules.Properties)
        {
            switch (rules.UseOf(property, isByEmail), IsGiven(attendee, property))
            {
                case (PropertyUse.Required, false):
                    var missing = property == StateRules.InteractionDateTime ? AttendeeRule.InteractionDateTimeRequired : AttendeeRule.TimesRequired;
                    Report(missing, property, $"'{property}' is required for state '{rules.Word}'.");
                    break;
                case (PropertyUse.Refused, true):
                    var (refused, place) = property == StateRules.ContactProperties
                        ? (AttendeeRule.ContactPropertiesWithEmail, "with an e-mail address")
                        : (AttendeeRule.TimesForAttendOnly, $"for state '{StateRules.Attend.Word}'");
                    Report(refused, property, $"'{property}' is accepted {place} only.");
                    break;
            }
        }

        foreach (var property in attendee.Properties.Keys.Where(name => name is StateRules.JoinedAt or StateRules.LeftAt))
        {
            Report(AttendeeRule.TimesOutsideProperties, property, $"'{property}' is accepted as an instant of its own only, and not among the other properties.");
        }
    }

    private void CheckStay(Attendee attendee)
    {
        if (!rules.HasTimes || attendee is not { JoinedAt: { } joined, LeftAt: { } left })
        {
            return;
        }

        var stay = left.ToUnixTimeMilliseconds() - joined.ToUnixTimeMilliseconds();
        var isReported = stay <= 0 && Report(
            AttendeeRule.JoinedBeforeLeft, StateRules.JoinedAt,
            $"'joinedAt' must be before 'leftAt', but is '{Epoch.ToText(joined)}' and 'leftAt' is '{Epoch.ToText(left)}'.");
        if (!isReported && stay < ShortestStayMilliseconds)
        {
            Report(
                AttendeeRule.OneSecondAtLeast, StateRules.LeftAt,
                $"'leftAt' must be at least '{ShortestStayMilliseconds}' ms after 'joinedAt', but is '{Text(stay)}' ms after it.");
        }
    }

    private void CheckInstant(Attendee attendee)
    {
        CheckEpoch(StateRules.InteractionDateTime, attendee.InteractionEpochMilliseconds);
        if (!rules.HasTimes)
        {
            return;
        }

        CheckEpoch(StateRules.JoinedAt, attendee.JoinedAt?.ToUnixTimeMilliseconds());
        CheckEpoch(StateRules.LeftAt, attendee.LeftAt?.ToUnixTimeMilliseconds());
        if (rules.InstantOf(attendee) is null && switchedOff.Contains(AttendeeRule.TimesRequired))
        {
            // While times are required, the missing 'joinedAt' is already a problem.
            Report(AttendeeRule.InteractionDateTimeRequired, StateRules.InteractionDateTime, $"'interactionDateTime' is required for state '{rules.Word}' without 'joinedAt'.");
        }
    }

    private void CheckEpoch(string property, long? milliseconds)
    {
        if (milliseconds < Epoch.SmallestMilliseconds)
        {
            Report(
                AttendeeRule.EpochInMilliseconds, property,
                $"'{property}' must be at least '{Epoch.SmallestMilliseconds}' epoch milliseconds, but is '{Text(milliseconds)}'. It looks like seconds.");
        }
    }

    private void CheckMeaning(Attendee attendee, SeenAttendees.Slot? first)
    {
        if (first is { } seen && seen.Properties != DigestOfProperties(attendee))
        {
            ReportMeaning("properties", seen.Index);
        }

        if (first is { } other && other.ContactProperties != Digest(attendee.ContactProperties))
        {
            ReportMeaning(StateRules.ContactProperties, other.Index);
        }
    }

    private void ReportMeaning(string property, int first) => Report(
        AttendeeRule.OneMeaningPerInstant, property,
        $"'{property}' differ from those of attendees[{Text(first)}], which has the same contact and instant. The service would take this one for a repetition and drop it.",
        first);

    private bool Report(AttendeeRule rule, string property, string reason, int? other = null)
    {
        if (switchedOff.Contains(rule))
        {
            return false;
        }

        (_problems ??= []).Add(new AttendeeProblem(_index, property, rules.State, rule, reason) { OtherIndex = other });
        return true;
    }

    private static bool IsGiven(Attendee attendee, string property) => property switch
    {
        StateRules.JoinedAt => attendee.JoinedAt is not null,
        StateRules.LeftAt => attendee.LeftAt is not null,
        StateRules.InteractionDateTime => attendee.InteractionEpochMilliseconds is not null,
        _ => attendee.ContactProperties.Count > 0,
    };

    private static int DigestOfProperties(Attendee attendee)
        => unchecked((Digest(attendee.Properties) * 31 * 31)
            + (attendee.JoinedAt?.ToUnixTimeMilliseconds().GetHashCode() ?? 1) * 31
            + (attendee.LeftAt?.ToUnixTimeMilliseconds().GetHashCode() ?? 1));

    // A sum, because the order of properties says nothing. Digests of one process only are compared.
    private static int Digest(IReadOnlyDictionary<string, string> values)
    {
        var sum = values.Count;
        foreach (var pair in values)
        {
            sum = unchecked(sum + ((pair.Key, pair.Value).GetHashCode() | 1));
        }

        return sum;
    }

    private static string? Text(IFormattable? number) => number?.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
}
