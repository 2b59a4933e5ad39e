using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>Authorization codes and refresh tokens. Their texts are numbered, so that a test sees the same ones each time.</summary>
internal sealed class OAuthBook(EmulatorOptions options, TokenBook tokens)
{
    /// <summary>How long an access token lives (documented).</summary>
    public static readonly TimeSpan AccessTokenLife = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (EmulatorApp App, Grant Grant, string? Challenge, DateTimeOffset ExpiresAt)> _codes = new();
    private readonly ConcurrentDictionary<string, (EmulatorApp App, Grant Grant)> _refreshTokens = new();
    private int _issued;

    /// <summary>A code that can be exchanged once, within ten minutes.</summary>
    public string AddCode(EmulatorApp app, Grant grant, string? challenge)
    {
        var code = Next("code");
        _codes[code] = (app, grant, challenge, options.TimeProvider.GetUtcNow() + CodeLife);
        return code;
    }

    public string AddRefreshToken(EmulatorApp app, Grant grant)
    {
        var token = Next("refresh");
        _refreshTokens[token] = (app, grant);
        return token;
    }

    public (EmulatorApp App, Grant Grant)? FindRefreshToken(string token) => _refreshTokens.TryGetValue(token, out var found) ? found : null;

    /// <summary>Forgets a refresh token; access tokens that it gave live on (documented).</summary>
    public bool RemoveRefreshToken(string token) => _refreshTokens.TryRemove(token, out _);

    /// <summary>The grant of a code, which is used up by this; a word of the service when it is no good.</summary>
    public (Grant? Grant, string? Problem) Exchange(EmulatorApp app, string? code, string? verifier)
    {
        if (code is null || !_codes.TryRemove(code, out var found) || found.App != app || found.ExpiresAt <= options.TimeProvider.GetUtcNow())
        {
            return (null, "BAD_AUTH_CODE");
        }

        return found.Challenge is null || found.Challenge == Challenge(verifier) ? (found.Grant, null) : (null, "BAD_CODE_VERIFIER");
    }

    /// <summary>The grant of a refresh token and the token to use from now on, which is the same unless tokens rotate.</summary>
    public (Grant? Grant, string? Token) Refresh(EmulatorApp app, string? token)
    {
        if (token is null || !_refreshTokens.TryGetValue(token, out var found) || found.App != app)
        {
            return (null, null);
        }

        if (!options.RotatesRefreshTokens)
        {
            return (found.Grant, token);
        }

        return _refreshTokens.TryRemove(token, out _) ? (found.Grant, AddRefreshToken(app, found.Grant)) : (null, null);
    }

    public string IssueAccessToken(Grant grant)
    {
        var token = Next("access");
        tokens.Add(token, grant with { IsOAuth = true, ExpiresAt = options.TimeProvider.GetUtcNow() + AccessTokenLife });
        return token;
    }

    private string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"emulator-{kind}-{Interlocked.Increment(ref _issued)}");

    private static string Challenge(string? verifier)
        => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier ?? ""))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
