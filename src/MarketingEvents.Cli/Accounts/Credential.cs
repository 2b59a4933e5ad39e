using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>As whom a command calls the service: with the token of the environment, or as a stored account.</summary>
internal sealed record Credential
{
    private const string TokenVariable = "HUBSPOT_ACCESS_TOKEN";
    private const string AccountVariable = "HUBSPOT_ACCOUNT";
    private const int DigitsOfIdentity = 16;

    /// <summary>The token, unless it comes from OAuth.</summary>
    public string? Token { get; private init; }

    public StoredOAuth? OAuth { get; private init; }

    /// <summary>The name of the stored account; null for the environment.</summary>
    public string? Account { get; private init; }

    /// <summary>The only service that may have it; null when the command says which.</summary>
    public Uri? Service { get; private init; }

    /// <summary>Where it comes from, for people.</summary>
    public string Source => Account is null ? TokenVariable : $"account '{Account}'";

    /// <summary>What tells this account from others of the service, without being of use to anybody who reads it. Another token counts as another account.</summary>
    public string Identity => OAuth is { HubId: { } id } ? id.ToString(CultureInfo.InvariantCulture)
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token ?? OAuth!.RefreshToken)))[..DigitsOfIdentity]; // There is one of both.

    public static Credential Of(string name, StoredAccount account) => new() { Token = account.Token, OAuth = account.OAuth, Account = name, Service = account.Service };

    /// <summary>Finds it: what the command names, else the token of the environment, else the account that the environment names, else the only one that is stored.</summary>
    /// <exception cref="InputException">The command names an account, and the environment has a token.</exception>
    /// <exception cref="TokenException">There is none that can be used.</exception>
    public static Credential Find(Surroundings surroundings, AccountFolder folder, string? account)
    {
        var token = surroundings.Variable(TokenVariable)?.Trim();
        if (!string.IsNullOrEmpty(token))
        {
            return account is not null ? throw new InputException(AccountMessages.TokenAndAccount(TokenVariable))
                : AccessToken.IsPossible(token) ? new() { Token = token }
                : throw new TokenException(Messages.ImpossibleToken(TokenVariable));
        }

        var name = account ?? Named(surroundings) ?? Only(folder.Names);
        var stored = folder.Load(name) ?? throw new TokenException(AccountMessages.NoSuchAccount(name, folder.Names));
        return Of(name, stored);
    }

    // A record's own text would hold the secrets.
    public override string ToString() => Source;

    private static string? Named(Surroundings surroundings)
    {
        var name = surroundings.Variable(AccountVariable)?.Trim();
        return string.IsNullOrEmpty(name) ? null : AccountName.IsName(name) ? name : throw new TokenException(AccountMessages.NoNameInVariable(AccountVariable));
    }

    private static string Only(IReadOnlyList<string> names) => names switch
    {
        [var only] => only,
        [] => throw new TokenException(Messages.NoToken(TokenVariable)),
        _ => throw new TokenException(AccountMessages.Several(names, AccountVariable)),
    };
}
