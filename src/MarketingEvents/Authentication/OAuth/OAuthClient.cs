using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Gets the tokens of accounts that install an app: the address of the page on which they do, the exchange of the code that comes back, and
/// the renewal. Safe for several threads; make one for the app and keep it.
/// </summary>
public class OAuthClient : IDisposable
{
    private const string LogCategory = MarketingEventsClient.LogCategory + ".OAuth";

    // What fails three times is for the next call to try again.
    private const int Retries = 2;

    private readonly IDisposable? _owned;
    private readonly OAuthOptions? _options;
    private readonly ApiConnection? _connection;
    private readonly ApiOperation? _operation;

    /// <summary>Asks for tokens as the options say; they are copied.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public OAuthClient(OAuthOptions options)
        : this(options, HttpConnections.OfTokens())
    {
    }

    /// <summary>Asks for tokens over connections of the caller's, which are not disposed. They must not follow redirects.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public OAuthClient(OAuthOptions options, HttpMessageHandler connections)
        : this(options, HttpConnections.Over(connections ?? throw new ArgumentNullException(nameof(connections)), isOwner: false))
    {
    }

    internal OAuthClient(OAuthOptions options, (ApiSender Send, IDisposable? Owner) connections)
    {
        _options = (options ?? throw new ArgumentNullException(nameof(options))).Checked();
        var prefix = new Uri(_options.BaseAddress.GetLeftPart(UriPartial.Path));
        var calls = new HubSpotClientOptions { AttemptTimeout = _options.Timeout, Retries = Retries, TimeProvider = _options.TimeProvider };
        _connection = new ApiConnection(connections.Send, prefix, calls, new OAuthHooks(prefix));
        // A code or refresh token that was used up by an attempt without an answer is refused the second time, and does no harm.
        _operation = new ApiOperation("POST", $"/oauth/{_options.Edition}/token", "application/json", isRetrySafe: true);
        _owned = connections.Owner;
        AllowedHosts = new AllowedHostsValidator([_options.BaseAddress.Host]);
        Logger = _options.LoggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance;
    }

    /// <summary>For a class that stands in for the client in tests; a method that is not overridden throws.</summary>
    protected OAuthClient()
    {
        AllowedHosts = new AllowedHostsValidator();
        Logger = NullLogger.Instance;
    }

    internal OAuthOptions Options => _options ?? throw new InvalidOperationException("This client was made without options. Override the method that is called.");

    internal AllowedHostsValidator AllowedHosts { get; }

    internal ILogger Logger { get; }

    /// <summary>The address of the page on which people install the app. HubSpot sends them back to <see cref="OAuthOptions.RedirectUri"/> with code and state.</summary>
    /// <param name="scopes">What the app needs.</param>
    /// <param name="state">A value that nobody can guess, kept in the person's session: the redirect brings it back.</param>
    /// <exception cref="ArgumentException">There are no scopes, or no state.</exception>
    /// <exception cref="InvalidOperationException"><see cref="OAuthOptions.RedirectUri"/> is not set.</exception>
    public Uri GetInstallUri(IEnumerable<string> scopes, string state)
        => GetInstallUri(new OAuthInstallRequest { Scopes = [.. scopes ?? throw new ArgumentNullException(nameof(scopes))], State = state });

    /// <summary>The same with optional scopes and PKCE.</summary>
    /// <exception cref="ArgumentException">The request is not complete.</exception>
    /// <exception cref="InvalidOperationException"><see cref="OAuthOptions.RedirectUri"/> is not set.</exception>
    public virtual Uri GetInstallUri(OAuthInstallRequest request)
    {
        (request ?? throw new ArgumentNullException(nameof(request))).ThrowIfUnusable();
        var query = new List<(string Name, string Value)>
        {
            ("client_id", Options.ClientId), ("redirect_uri", Redirect), ("scope", string.Join(" ", request.Scopes)), ("state", request.State),
        };
        if (request.OptionalScopes.Count > 0)
        {
            query.Add(("optional_scope", string.Join(" ", request.OptionalScopes)));
        }

        if (request.CodeVerifier is { } verifier)
        {
            query.Add(("code_challenge", Challenge(verifier)));
            query.Add(("code_challenge_method", "S256"));
        }

        return new Uri(Options.InstallAddress.GetLeftPart(UriPartial.Path) + "?" + string.Join("&", query.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}")));
    }

    /// <summary>Exchanges the code that a person brought back for the tokens of the account. A code is good once, for a short time.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <exception cref="InvalidOperationException"><see cref="OAuthOptions.RedirectUri"/> is not set.</exception>
    /// <exception cref="HubSpotTokenException">HubSpot refused the code, or gave no answer.</exception>
    public virtual Task<OAuthTokens> ExchangeCodeAsync(string code, CancellationToken cancellationToken = default) => ExchangeAsync(code, null, cancellationToken);

    /// <summary>The same with the code verifier whose hash was in the install address (PKCE).</summary>
    /// <inheritdoc cref="ExchangeCodeAsync(string, CancellationToken)" />
    /// <exception cref="ArgumentException">The code is empty, or the verifier is none.</exception>
    public virtual Task<OAuthTokens> ExchangeCodeAsync(string code, string codeVerifier, CancellationToken cancellationToken = default)
        => ExchangeAsync(code, OAuthInstallRequest.IsVerifier(codeVerifier ?? throw new ArgumentNullException(nameof(codeVerifier))) ? codeVerifier
            : throw new ArgumentException("'codeVerifier' must have 43 to 128 letters, digits and signs of '-._~'.", nameof(codeVerifier)), cancellationToken);

    /// <summary>Renews the tokens of an account. <see cref="OAuthAccessTokenProvider"/> does it when needed.</summary>
    /// <exception cref="ArgumentException">The refresh token is empty.</exception>
    /// <exception cref="HubSpotTokenException">HubSpot refused the refresh token, or gave no answer.</exception>
    public virtual Task<OAuthTokens> RefreshAsync(string refreshToken, CancellationToken cancellationToken = default)
    {
        var form = new OAuthForm().Add("grant_type", "refresh_token").AddSecret("refresh_token", Given(refreshToken, nameof(refreshToken)));
        return AskAsync("renew tokens", form, refreshToken, cancellationToken);
    }

    /// <summary>Frees the connections of a client that owns them.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the client owns.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _owned?.Dispose();
        }
    }

    private string Redirect => Options.RedirectUri?.AbsoluteUri ?? throw new InvalidOperationException($"{nameof(OAuthOptions)}.{nameof(OAuthOptions.RedirectUri)} must be set for an app that is installed.");

    private Task<OAuthTokens> ExchangeAsync(string code, string? codeVerifier, CancellationToken cancellationToken)
    {
        var form = new OAuthForm().Add("grant_type", "authorization_code").AddSecret("code", Given(code, nameof(code))).Add("redirect_uri", Redirect);
        return AskAsync("exchange a code for tokens", codeVerifier is null ? form : form.AddSecret("code_verifier", codeVerifier), null, cancellationToken);
    }

    private async Task<OAuthTokens> AskAsync(string purpose, OAuthForm form, string? refreshToken, CancellationToken cancellationToken)
    {
        form.Add("client_id", Options.ClientId).AddSecret("client_secret", Options.ClientSecret);
        var askedAt = Options.TimeProvider.GetUtcNow();
        var call = new ApiCall(_operation!); // With options there is an operation, and a connection.
        call.SetForm(form, "application/x-www-form-urlencoded");
        try
        {
            var answer = await _connection!.SendForBodyAsync<Newtonsoft.Json.Linq.JObject?, OAuthAnswer>(call, default, cancellationToken).ConfigureAwait(false);
            return OAuthAnswer.Tokens(answer, refreshToken, askedAt) ?? throw new HubSpotTokenException($"The service did not {purpose}: its answer to '{_operation!.Route}' holds none.");
        }
        catch (HubSpotException e) when (e is not HubSpotTokenException)
        {
            throw OAuthFailure.Of(e, purpose, _operation!.Route, form);
        }
    }

    private static string Challenge(string verifier)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static string Given(string value, string name) => !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException($"'{name}' must not be empty.", name);
}
