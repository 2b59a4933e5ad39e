namespace HubSpot.MarketingEvents.Cli;

/// <summary>What access tokens look like.</summary>
internal static class AccessToken
{
    /// <summary>Whether a header can carry it.</summary>
    public static bool IsPossible(string token) => token.Length > 0 && token.All(c => c is > ' ' and <= '~');
}
