using HubSpot.MarketingEvents.Emulator.Authentication;

namespace HubSpot.MarketingEvents.Emulator.Scenario;

/// <summary>Loads and saves all accounts of a server at once.</summary>
internal sealed class Scenarios(AccountBook accounts, AppBook apps, TokenBook tokens)
{
    /// <summary>Replaces the accounts by those of a scenario, in their order; a scenario that cannot be used changes nothing.</summary>
    /// <exception cref="FormatException">It is not a scenario, or contradicts itself.</exception>
    public async Task LoadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var file = await ScenarioText.ReadAsync(stream, cancellationToken);
        var states = file.Accounts.Select(account => ScenarioReader.Read(account, accounts.Default.NewState(), accounts.Default.Now)).ToList();
        foreach (var app in file.Apps.Where(app => apps.All.All(known => known.Id != app.Id)))
        {
            apps.Add(new EmulatorApp(app.Id, app.ClientId, app.ClientSecret));
        }

        var known = accounts.All.ToList();
        for (var index = 0; index < states.Count; index++)
        {
            var account = index < known.Count ? known[index] : accounts.Add();
            account.Replace(states[index]);
            foreach (var token in file.Accounts[index].Tokens)
            {
                tokens.Remove(token.Token);
                tokens.Add(token.Token, new Grant(account, token.AppId ?? AppBook.Default.Id) { Scopes = token.Scopes, ExpiresAt = token.ExpiresAt });
            }
        }
    }

    public Task SaveAsync(Stream stream, CancellationToken cancellationToken) => ScenarioText.WriteAsync(stream, new ScenarioFile
    {
        Apps = [.. apps.All.Where(app => app.Id != AppBook.Default.Id).Select(app => new ScenarioApp(app.Id, app.ClientId, app.ClientSecret))],
        Accounts = [.. accounts.All.Select(account => account.Use(state => ScenarioWriter.Write(state, [.. TokensOf(account)])))],
    }, cancellationToken);

    // Tokens that OAuth issued run out on their own.
    private IEnumerable<ScenarioToken> TokensOf(State.AccountStore account)
        => from pair in tokens.All
           where pair.Value.Account == account && !pair.Value.IsOAuth
           orderby pair.Key
           select new ScenarioToken { Token = pair.Key, AppId = pair.Value.AppId, Scopes = pair.Value.Scopes?.ToList(), ExpiresAt = pair.Value.ExpiresAt };
}
