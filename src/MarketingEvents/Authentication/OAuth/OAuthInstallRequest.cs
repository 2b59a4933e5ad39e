namespace HubSpot.MarketingEvents;

/// <summary>What an account is asked to allow when it installs the app.</summary>
public sealed class OAuthInstallRequest
{
    /// <summary>What the app needs. At least one scope.</summary>
    public IReadOnlyList<string> Scopes { get; set; } = [];

    /// <summary>What the app uses if the account has it. Default none.</summary>
    public IReadOnlyList<string> OptionalScopes { get; set; } = [];

    /// <summary>A value that nobody can guess, kept in the person's session: the redirect brings it back, and a redirect with another one was not asked for. Must be set.</summary>
    public string State { get; set; } = "";

    /// <summary>
    /// A secret of 43 to 128 letters, digits and the signs '-', '.', '_', '~' (RFC 7636), for apps that use PKCE. Its hash is in the address, and
    /// <see cref="OAuthClient.ExchangeCodeAsync(string, string, CancellationToken)"/> takes it again. Default none.
    /// </summary>
    public string? CodeVerifier { get; set; }

    /// <exception cref="ArgumentException">A value is not accepted; the message names all of them.</exception>
    internal void ThrowIfUnusable()
    {
        var check = new OptionsCheck(nameof(OAuthInstallRequest))
            .That(Scopes is { Count: > 0 }, nameof(Scopes), "must name a scope at least")
            .That(AreScopes(Scopes) && AreScopes(OptionalScopes), nameof(Scopes), "and OptionalScopes must have no empty scope and none with white space")
            .That(!string.IsNullOrWhiteSpace(State), nameof(State), "must be set")
            .That(CodeVerifier is null || IsVerifier(CodeVerifier), nameof(CodeVerifier), "must have 43 to 128 letters, digits and signs of '-._~'");
        check.ThrowIfAny();
    }

    internal static bool IsVerifier(string text)
        => text.Length is >= 43 and <= 128 && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~');

    private static bool AreScopes(IEnumerable<string>? scopes) => scopes?.All(scope => !string.IsNullOrEmpty(scope) && !scope.Any(char.IsWhiteSpace)) == true;
}
