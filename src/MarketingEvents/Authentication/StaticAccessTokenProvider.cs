using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>One token that does not change: of a private app, a service key, or an OAuth grant that somebody else renews.</summary>
internal sealed class StaticAccessTokenProvider(string token, Uri baseAddress) : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([baseAddress.Host]);

    /// <summary>What is wrong with a token as it was copied, as the rest of a sentence that does not show it; null when nothing is.</summary>
    public static string? ProblemOf(string? token) => token switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(token) => null, // No token is another problem.
        _ when token.TrimStart().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) => "must be the token alone, but begins with the word 'Bearer'",
        _ when char.IsWhiteSpace(token[0]) || char.IsWhiteSpace(token[token.Length - 1]) => "must have no white space around it, but has",
        _ when token[0] is '"' or '\'' or '\u201C' or '\u2018' => "must stand without quotation marks, but begins with one",
        _ => Enumerable.Range(0, token.Length).Where(at => token[at] is <= ' ' or > '~' or '"').Select(at => FormattableString.Invariant(
            $"must consist of printable ASCII characters without blanks and quotation marks, but its character {at + 1} of {token.Length} is none")).FirstOrDefault(),
    };

    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        => Task.FromResult(AllowedHostsValidator.IsUrlHostValid(uri) ? token : "");
}
