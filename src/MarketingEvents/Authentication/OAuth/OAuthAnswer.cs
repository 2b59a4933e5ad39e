using System.Globalization;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Reads tokens from the answer of the token endpoint.</summary>
internal readonly struct OAuthAnswer : IAnswerReader<JObject?>
{
    // What HubSpot documents, for an answer that does not say it.
    private static readonly TimeSpan UsualLife = TimeSpan.FromMinutes(30);

    public bool AcceptsNothing => true;

    public JObject? Empty => null;

    public JObject? Read(PooledBytes body) => JsonText.ReadValue<JToken?>(body) as JObject;

    /// <summary>The tokens in an answer; null when it holds none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="refreshToken">The refresh token that was sent, for an answer that keeps it without saying so.</param>
    /// <param name="askedAt">When the tokens were asked for: their life is counted from then.</param>
    public static OAuthTokens? Tokens(JObject? answer, string? refreshToken, DateTimeOffset askedAt)
    {
        if (Text(answer?["access_token"]) is not { Length: > 0 } accessToken || (Text(answer!["refresh_token"]) ?? refreshToken) is not { Length: > 0 } given) // An answer with a token.
        {
            return null;
        }

        return new OAuthTokens(given)
        {
            AccessToken = accessToken,
            ExpiresAt = askedAt + (Number(answer["expires_in"]) is { } seconds ? TimeSpan.FromSeconds(Math.Min(Math.Max(seconds, 0), int.MaxValue)) : UsualLife),
            HubId = Number(answer["hub_id"]),
            Scopes = answer["scopes"] is JArray scopes ? [.. scopes.Select(Text).OfType<string>()] : [],
        };
    }

    private static string? Text(JToken? value) => value is JValue { Value: string text } && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static long? Number(JToken? value)
        => value is JValue { Value: { } number } && long.TryParse(Convert.ToString(number, CultureInfo.InvariantCulture), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : null;
}
