namespace HubSpot.MarketingEvents;

/// <summary>A contact who came.</summary>
public sealed record Attendance
{
    private readonly Attendee _attendee;

    private Attendance(Attendee attendee) => _attendee = attendee;

    /// <summary>When the service shall date the attendance; null, the default, means when the contact joined. Cut to milliseconds.</summary>
    public DateTimeOffset? InteractionDateTime
    {
        get => _attendee.InteractionDateTime;
        init => _attendee = _attendee with { InteractionDateTime = value };
    }

    /// <summary>Further values of the participation, by their names on the wire. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Properties
    {
        get => _attendee.Properties;
        init => _attendee = _attendee with { Properties = value };
    }

    /// <summary>Values for a contact that the call creates; accepted with an e-mail address only. Default: none.</summary>
    public IReadOnlyDictionary<string, string> ContactProperties
    {
        get => _attendee.ContactProperties;
        init => _attendee = _attendee with { ContactProperties = value };
    }

    /// <summary>A contact, known by HubSpot's id, who joined and left; at least one second lies between, or the service stores nothing (observed).</summary>
    public static Attendance OfContact(long contactId, DateTimeOffset joinedAt, DateTimeOffset leftAt)
        => new(Attendee.OfContact(contactId) with { JoinedAt = joinedAt, LeftAt = leftAt });

    /// <summary>A contact, known by e-mail address, who joined and left; at least one second lies between, or the service stores nothing (observed).</summary>
    public static Attendance OfEmail(string email, DateTimeOffset joinedAt, DateTimeOffset leftAt)
        => new(Attendee.OfEmail(email) with { JoinedAt = joinedAt, LeftAt = leftAt });

    /// <summary>The same as a row for calls whose state is data.</summary>
    public Attendee ToAttendee() => _attendee;

    /// <summary>Names the contact id, and never the address.</summary>
    public override string ToString() => _attendee.ToString();
}
