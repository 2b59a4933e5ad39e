namespace HubSpot.MarketingEvents.Tests;

/// <summary>A token store in memory that notes what is done with it.</summary>
internal sealed class TokenShelf : IOAuthTokenStore
{
    public OAuthTokens? Tokens { get; set; } = new("refresh-0");

    public List<OAuthTokens> Saved { get; } = [];

    public int Loads { get; private set; }

    public Func<OAuthTokens, Task> OnSave { get; set; } = _ => Task.CompletedTask;

    public Action OnLoad { get; set; } = () => { };

    public Task<OAuthTokens?> LoadAsync(string account, CancellationToken cancellationToken)
    {
        Loads++;
        OnLoad();
        return Task.FromResult(Tokens);
    }

    public async Task SaveAsync(string account, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        await OnSave(tokens);
        Saved.Add(tokens);
        Tokens = tokens;
    }
}
