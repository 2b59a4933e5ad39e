using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Http;
using Json = HubSpot.MarketingEvents.Emulator.Http.Json;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>The OAuth endpoints of all generations: /oauth/v1, /oauth/v3, /oauth/2026-03 and /oauth/2026-09.</summary>
internal sealed class OAuthRoutes(OAuthBook book, AppBook apps, TokenBook tokens, AccountBook accounts, EmulatorOptions options)
{
    private const string Oldest = "v1";

    private static readonly string[] Generations = [Oldest, "v3", "2026-03", "2026-09"];

    /// <summary>Answers a request below /oauth; null when there is no such route.</summary>
    public async Task<Answer?> AnswerAsync(HttpContext context, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        if (segments is ["oauth", "authorize"] && context.Request.Method == "GET")
        {
            return Authorize(context);
        }

        if (segments is not ["oauth", var generation, ..] || !Generations.Contains(generation))
        {
            return null;
        }

        return (context.Request.Method, generation == Oldest, segments[2..]) switch
        {
            ("POST", _, ["token"]) => await TokenAsync(context, generation),
            ("POST", false, ["token", "introspect"]) => Introspect(await OAuthForm.ReadAsync(context, includesQuery: false)),
            ("POST", false, ["token", "revoke"]) => Revoke(await OAuthForm.ReadAsync(context, includesQuery: false)),
            ("GET", true, ["access-tokens", var token]) => AccessToken(token),
            ("GET", true, ["refresh-tokens", var token]) => RefreshToken(token),
            ("DELETE", true, ["refresh-tokens", var token]) => book.RemoveRefreshToken(token) ? new Answer(204) : Refusal.ResourceNotFound(),
            _ => null,
        };
    }

    private async Task<Answer> TokenAsync(HttpContext context, string generation)
    {
        // Only the oldest generation takes secrets from the query (documented).
        var form = await OAuthForm.ReadAsync(context, includesQuery: generation == Oldest);
        if (apps.Find(form["client_id"]) is not { } app)
        {
            return OAuthJson.Refuse("BAD_CLIENT_ID", "invalid_client", "The client id is not known.");
        }

        if (form["client_secret"] != app.ClientSecret)
        {
            return OAuthJson.Refuse("BAD_CLIENT_SECRET", "invalid_client", "The client secret does not match.");
        }

        switch (form["grant_type"])
        {
            case "authorization_code":
                var (grant, problem) = book.Exchange(app, form["code"], form["code_verifier"]);
                return grant is null
                    ? OAuthJson.Refuse(problem!, "invalid_grant", "The authorization code is not valid.") // Without a grant there is a problem.
                    : OAuthJson.Tokens(book.IssueAccessToken(grant), book.AddRefreshToken(app, grant), grant, generation != Oldest);
            case "refresh_token":
                var (refreshed, token) = book.Refresh(app, form["refresh_token"]);
                return refreshed is null
                    ? OAuthJson.Refuse("BAD_REFRESH_TOKEN", "invalid_grant", "The refresh token is not valid.")
                    : OAuthJson.Tokens(book.IssueAccessToken(refreshed), token, refreshed, generation != Oldest);
            case "client_credentials":
                var own = new Grant(accounts.Default, app.Id);
                return OAuthJson.Tokens(book.IssueAccessToken(own), null, own, generation != Oldest);
            default:
                return OAuthJson.Refuse("BAD_GRANT_TYPE", "unsupported_grant_type", "grant_type must be authorization_code, refresh_token or client_credentials.");
        }
    }

    // No page asks a person to agree: the code comes back at once.
    private Answer Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        if (apps.Find(query["client_id"]) is not { } app || !Uri.TryCreate(query["redirect_uri"], UriKind.Absolute, out var back) || back.Scheme is not ("http" or "https"))
        {
            return Refusal.Validation("client_id must name an app, and redirect_uri must be a complete http or https address.");
        }

        var scopes = query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = book.AddCode(app, new Grant(accounts.Default, app.Id) { Scopes = scopes }, query["code_challenge"].ToString() is { Length: > 0 } challenge ? challenge : null);
        var separator = back.Query.Length > 0 ? '&' : '?';
        context.Response.Headers.Location = $"{back.AbsoluteUri}{separator}code={code}&state={Uri.EscapeDataString(query["state"].ToString())}";
        return new Answer(302);
    }

    private Answer AccessToken(string token)
        => tokens.FindIssued(token) is { } grant && Remaining(grant) is > 0 and var seconds
            ? OAuthJson.Metadata(token, grant, "access", writer => writer.WriteNumber("expires_in", seconds))
            : Refusal.ResourceNotFound();

    private Answer RefreshToken(string token)
        => book.FindRefreshToken(token) is { } found
            ? OAuthJson.Metadata(token, found.Grant, "refresh", writer => writer.WriteString("client_id", found.App.ClientId))
            : Refusal.ResourceNotFound();

    // The guide names the field after the token, the document calls it 'token'.
    private Answer Introspect(OAuthForm form)
    {
        var token = form["token"] ?? form["access_token"] ?? form["refresh_token"] ?? "";
        return book.FindRefreshToken(token) is { } refresh ? OAuthJson.Active(refresh.Grant, "refresh_token", null)
            : tokens.FindIssued(token) is { } grant && Remaining(grant) is > 0 and var seconds ? OAuthJson.Active(grant, "access_token", seconds)
            : Json.Answer(200, writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("active", false);
                writer.WriteEndObject();
            });
    }

    private Answer Revoke(OAuthForm form)
    {
        var token = form["token"] ?? form["access_token"] ?? form["refresh_token"] ?? "";
        _ = book.RemoveRefreshToken(token) || tokens.Remove(token);
        return new Answer(200);
    }

    private long Remaining(Grant grant)
        => grant.ExpiresAt is { } end ? (long)(end - options.TimeProvider.GetUtcNow()).TotalSeconds : (long)OAuthBook.AccessTokenLife.TotalSeconds;
}
