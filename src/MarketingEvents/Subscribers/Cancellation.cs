namespace HubSpot.MarketingEvents;

/// <summary>A contact who signed off. There are no joining and leaving times to misuse here.</summary>
public sealed record Cancellation
{
    private readonly Attendee _attendee;

    private Cancellation(Attendee attendee) => _attendee = attendee;

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

    /// <summary>A contact, known by HubSpot's id, and when it signed off (cut to milliseconds).</summary>
    public static Cancellation OfContact(long contactId, DateTimeOffset interactionDateTime)
        => new(Attendee.OfContact(contactId) with { InteractionDateTime = interactionDateTime });

    /// <summary>A contact, known by e-mail address, and when it signed off (cut to milliseconds).</summary>
    public static Cancellation OfEmail(string email, DateTimeOffset interactionDateTime)
        => new(Attendee.OfEmail(email) with { InteractionDateTime = interactionDateTime });

    /// <summary>The same as a row for calls whose state is data.</summary>
    public Attendee ToAttendee() => _attendee;

    /// <summary>Names the contact id, and never the address.</summary>
    public override string ToString() => _attendee.ToString();
}
