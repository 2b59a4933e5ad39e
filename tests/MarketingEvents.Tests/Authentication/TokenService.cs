using System.Globalization;
using System.Web;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>A service in memory that gives tokens and accepts the last one it gave. It notes what it was asked.</summary>
internal sealed class TokenService(LeapingClock clock) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private string _refreshToken = "refresh-0";
    private int _given;

    public LeapingClock Clock => clock;

    public int LifeInSeconds { get; set; } = 1800;

    public bool RotatesRefreshTokens { get; set; }

    /// <summary>Answers a request for tokens in place of the service when it gives something.</summary>
    public Func<HttpResponseMessage?> OnToken { get; set; } = () => null;

    /// <summary>Held back until this is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The forms that asked for tokens.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>The tokens of the other calls.</summary>
    public List<string?> Calls { get; } = [];

    /// <summary>The access token that is accepted.</summary>
    public string? Accepted { get; set; }

    public Exception? FailsWith { get; set; }

    public OAuthOptions Options => new() { ClientId = "client", ClientSecret = "client-secret", RedirectUri = new Uri("https://app.example.com/installed"), TimeProvider = clock };

    public OAuthClient Client() => new(Options, this);

    public MarketingEventsClient Caller(OAuthAccessTokenProvider tokens)
        => new(new MarketingEventsOptions { AccessTokenProvider = tokens, TimeProvider = clock, AttemptTimeout = LeapingClock.NeverTimesOut }, this);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            lock (_lock)
            {
                Calls.Add(request.Headers.Authorization?.Parameter);
                return request.Headers.Authorization?.Parameter == Accepted ? SentRequests.Answer(200, "{}") : SentRequests.Answer(401, """{"status":"error","category":"EXPIRED_AUTHENTICATION"}""");
            }
        }

        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        lock (_lock)
        {
            Forms.Add($"{request.Method} {request.RequestUri.PathAndQuery} {request.Content.Headers.ContentType} {form}");
        }

        await Gate;
        if (FailsWith is { } failure)
        {
            throw failure;
        }

        lock (_lock)
        {
            return OnToken() ?? Give(HttpUtility.ParseQueryString(form));
        }
    }

    private HttpResponseMessage Give(System.Collections.Specialized.NameValueCollection form)
    {
        if (form["grant_type"] == "refresh_token" && form["refresh_token"] != _refreshToken)
        {
            return SentRequests.Answer(400, """{"status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token","error":"invalid_grant"}""");
        }

        _given++;
        _refreshToken = RotatesRefreshTokens ? Invariant($"refresh-{_given}") : _refreshToken;
        Accepted = Invariant($"access-{_given}");
        return SentRequests.Answer(200, Invariant($$"""{"token_type":"bearer","access_token":"{{Accepted}}","refresh_token":"{{_refreshToken}}","expires_in":{{LifeInSeconds}},"hub_id":4711,"scopes":["oauth"]}"""));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
