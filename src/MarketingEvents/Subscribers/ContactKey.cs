namespace HubSpot.MarketingEvents;

/// <summary>Who an attendee is, for comparing: the contact id, or the address without surrounding white space and whatever its case.</summary>
internal readonly struct ContactKey : IEquatable<ContactKey>
{
    private readonly long _contactId;
    private readonly string? _email;

    private ContactKey(long contactId, string? email)
    {
        _contactId = contactId;
        _email = email;
    }

    /// <summary>The contact id; null when it is an address that identifies.</summary>
    public long? Id => _email is null ? _contactId : null;

    /// <summary>The address as given, without surrounding white space; null when it is an id that identifies.</summary>
    public string? Email => _email;

    public static ContactKey OfContact(long contactId) => new(contactId, null);

    // Plus signs and dots stay: only the mail server knows whether they matter.
    public static ContactKey OfEmail(string email) => new(0, email.Trim());

    /// <summary>The key of an attendee that has a contact id or an address.</summary>
    public static ContactKey Of(Attendee attendee) => attendee.ContactId is { } id ? OfContact(id) : OfEmail(attendee.Email ?? "");

    public bool Equals(ContactKey other) => _contactId == other._contactId && StringComparer.OrdinalIgnoreCase.Equals(_email, other._email);

    public override bool Equals(object? obj) => obj is ContactKey other && Equals(other);

    public override int GetHashCode() => _email is null ? _contactId.GetHashCode() : StringComparer.OrdinalIgnoreCase.GetHashCode(_email);
}
