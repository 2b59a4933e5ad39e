namespace HubSpot.MarketingEvents.Cli;

/// <summary>Finds the access token.</summary>
internal static class AccessToken
{
    public const string Variable = "HUBSPOT_ACCESS_TOKEN";

    /// <exception cref="TokenException">There is none, or one that no header can carry.</exception>
    public static string Of(Surroundings surroundings)
    {
        var token = surroundings.Variable(Variable)?.Trim();
        return string.IsNullOrEmpty(token) ? throw new TokenException(Messages.NoToken(Variable))
            : token.Any(c => c is <= ' ' or > '~') ? throw new TokenException(Messages.ImpossibleToken(Variable))
            : token;
    }
}
