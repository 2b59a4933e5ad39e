namespace HubSpot.MarketingEvents;

/// <summary>
/// The little that is asked of an e-mail address. What the service refuses is unknown, so only what cannot be an address is caught;
/// the rest is for the service to say.
/// </summary>
internal static class EmailShape
{
    private const int MostCharacters = 254;

    /// <summary>What is wrong, without the address; null when nothing is.</summary>
    public static string? FindFault(string email)
    {
        var (ats, hasWhiteSpace, hasControl) = (0, false, false);
        foreach (var character in email)
        {
            ats += character == '@' ? 1 : 0;
            hasWhiteSpace |= char.IsWhiteSpace(character);
            hasControl |= char.IsControl(character);
        }

        var isBare = ats == 1 && (email[0] == '@' || email[email.Length - 1] == '@');
        return ats == 1 && !isBare && !hasWhiteSpace && !hasControl && email.Length <= MostCharacters
            ? null
            : Describe(ats, isBare, hasWhiteSpace, hasControl, email.Length);
    }

    private static string Describe(int ats, bool isBare, bool hasWhiteSpace, bool hasControl, int length)
    {
        var faults = new[]
        {
            ats != 1 ? $"has '{ats}' times '@'" : null,
            isBare ? "lacks text on one side of the '@'" : null,
            hasWhiteSpace ? "contains white space" : null,
            hasControl ? "contains control characters" : null,
            length > MostCharacters ? $"has '{length}' characters" : null,
        };
        return "'email' needs one '@' with text on both sides, no white space or control characters, and at most 254 characters, but "
            + string.Join(" and ", faults.Where(fault => fault is not null)) + ".";
    }
}
