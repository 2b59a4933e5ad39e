namespace HubSpot.MarketingEvents;

/// <summary>One pass of <see cref="AttendeeCheck"/> over a list.</summary>
internal sealed class AttendeeCheckRun(SubscriberState state, HashSet<AttendeeRule> switchedOff)
{
    private const int ShortestStayMilliseconds = 1000;

    private readonly List<AttendeeProblem> _problems = [];
    private readonly Dictionary<(ContactKey Contact, long Instant), (int Index, Attendee Attendee)> _sent = [];
    private int _index;

    public IReadOnlyList<AttendeeProblem> Problems => _problems;

    public void Add(Attendee attendee)
    {
        var before = _problems.Count;
        CheckAddress(attendee);
        CheckProperties(attendee);
        CheckStay(attendee);
        CheckInstant(attendee);
        // A faulty attendee is not sent, so it cannot stand in the way of another.
        if (_problems.Count == before)
        {
            CheckMeaning(attendee);
        }

        _index++;
    }

    private void CheckAddress(Attendee attendee)
    {
        var hasEmail = !string.IsNullOrEmpty(attendee.Email);
        if (attendee.ContactId is null != hasEmail)
        {
            Report(AttendeeRule.OneAddress, "contactId", $"Exactly one of 'contactId' and 'email' is accepted, but {(hasEmail ? "both are" : "neither is")} given.");
        }

        if (attendee.ContactId <= 0)
        {
            Report(AttendeeRule.PositiveContactId, "contactId", $"'contactId' must be greater than 0, but is '{attendee.ContactId}'.");
        }

        if (hasEmail && EmailShape.FindFault(attendee.Email!) is { } fault) // hasEmail says that it is not null.
        {
            Report(AttendeeRule.EmailShape, "email", fault);
        }
    }

    private void CheckProperties(Attendee attendee)
    {
        var addressing = string.IsNullOrEmpty(attendee.Email) ? Addressing.ContactId : Addressing.Email;
        foreach (var row in PropertyRules.All)
        {
            if (row.AddressedBy != addressing)
            {
                continue;
            }

            var isGiven = IsGiven(attendee, row.Property);
            if (!isGiven && row is { Missing: { } missing } && row.For(state) == PropertyUse.Required)
            {
                Report(missing, row.Property, $"'{row.Property}' is required for state '{state.ToWireWord()}'.");
            }
            else if (isGiven && row is { Refused: { } refused } && row.For(state) == PropertyUse.Refused)
            {
                Report(refused, row.Property, $"'{row.Property}' is accepted {(refused == AttendeeRule.TimesForAttendOnly ? "for state 'attend' only" : "with an e-mail address only")}.");
            }
        }

        foreach (var property in attendee.Properties.Keys.Where(name => name is PropertyRules.JoinedAt or PropertyRules.LeftAt))
        {
            Report(AttendeeRule.TimesOutsideProperties, property, $"'{property}' is accepted as an instant of its own only, and not among the other properties.");
        }
    }

    private void CheckStay(Attendee attendee)
    {
        if (state != SubscriberState.Attend || attendee is not { JoinedAt: { } joined, LeftAt: { } left })
        {
            return;
        }

        var stay = left.ToUnixTimeMilliseconds() - joined.ToUnixTimeMilliseconds();
        var isReported = stay <= 0 && Report(
            AttendeeRule.JoinedBeforeLeft, PropertyRules.JoinedAt,
            $"'joinedAt' must be before 'leftAt', but is '{Epoch.ToText(joined)}' and 'leftAt' is '{Epoch.ToText(left)}'.");
        if (!isReported && stay < ShortestStayMilliseconds)
        {
            Report(
                AttendeeRule.OneSecondAtLeast, PropertyRules.LeftAt,
                $"'leftAt' must be at least '{ShortestStayMilliseconds}' ms after 'joinedAt', but is '{stay}' ms after it.");
        }
    }

    private void CheckInstant(Attendee attendee)
    {
        CheckEpoch(PropertyRules.InteractionDateTime, attendee.InteractionEpochMilliseconds);
        if (state != SubscriberState.Attend)
        {
            return;
        }

        CheckEpoch(PropertyRules.JoinedAt, attendee.JoinedAt?.ToUnixTimeMilliseconds());
        CheckEpoch(PropertyRules.LeftAt, attendee.LeftAt?.ToUnixTimeMilliseconds());
        if (AttendeeWire.Instant(attendee, state) is null && switchedOff.Contains(AttendeeRule.TimesRequired))
        {
            // While times are required, the missing 'joinedAt' is already a problem.
            Report(AttendeeRule.InteractionDateTimeRequired, PropertyRules.InteractionDateTime, "'interactionDateTime' is required for state 'attend' without 'joinedAt'.");
        }
    }

    private void CheckEpoch(string property, long? milliseconds)
    {
        if (milliseconds < Epoch.SmallestMilliseconds)
        {
            Report(
                AttendeeRule.EpochInMilliseconds, property,
                $"'{property}' must be at least '{Epoch.SmallestMilliseconds}' epoch milliseconds, but is '{milliseconds}'. It looks like seconds.");
        }
    }

    private void CheckMeaning(Attendee attendee)
    {
        if (AttendeeWire.Instant(attendee, state) is not { } instant)
        {
            return;
        }

        var key = (ContactKey.Of(attendee), instant);
        if (!_sent.TryGetValue(key, out var first))
        {
            _sent.Add(key, (_index, attendee));
            return;
        }

        if (!AttendeeWire.HaveSameProperties(attendee, first.Attendee))
        {
            ReportMeaning("properties", first.Index);
        }

        if (!AttendeeWire.HaveSameContactProperties(attendee, first.Attendee))
        {
            ReportMeaning(PropertyRules.ContactProperties, first.Index);
        }
    }

    private void ReportMeaning(string property, int first) => Report(
        AttendeeRule.OneMeaningPerInstant, property,
        $"'{property}' differ from those of attendees[{first}], which has the same contact and instant. The service would take this one for a repetition and drop it.");

    private bool Report(AttendeeRule rule, string property, string reason)
    {
        if (switchedOff.Contains(rule))
        {
            return false;
        }

        _problems.Add(new AttendeeProblem(_index, property, state, rule, reason));
        return true;
    }

    private static bool IsGiven(Attendee attendee, string property) => property switch
    {
        PropertyRules.JoinedAt => attendee.JoinedAt is not null,
        PropertyRules.LeftAt => attendee.LeftAt is not null,
        PropertyRules.InteractionDateTime => attendee.InteractionEpochMilliseconds is not null,
        PropertyRules.ContactProperties => attendee.ContactProperties.Count > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(property)),
    };
}
