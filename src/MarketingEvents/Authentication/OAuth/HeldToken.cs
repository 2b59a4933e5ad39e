namespace HubSpot.MarketingEvents;

/// <summary>The access token that is in use.</summary>
internal sealed class HeldToken(string token, DateTimeOffset refreshAt, DateTimeOffset expiresAt)
{
    public string Token => token;

    public DateTimeOffset ExpiresAt => expiresAt;

    /// <summary>The token as every call gets it, without a task for each.</summary>
    public Task<string> Answer { get; } = Task.FromResult(token);

    /// <summary>Tokens that were just given: even those that live shorter than the time they are renewed ahead are used for a while.</summary>
    public static HeldToken Of(OAuthTokens tokens, DateTimeOffset now, TimeSpan refreshAhead)
    {
        var end = tokens.ExpiresAt ?? now;
        var half = TimeSpan.FromTicks(Math.Max((end - now).Ticks, 0) / 2);
        return new HeldToken(tokens.AccessToken ?? "", end - (refreshAhead < half ? refreshAhead : half), end);
    }

    public bool IsFresh(DateTimeOffset now) => now < refreshAt;
}
