using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>Lets a request in, or says why not: token, developer key, scope.</summary>
internal sealed class Gate(EmulatorOptions options, TokenBook tokens, AccountBook accounts)
{
    private const string Bearer = "Bearer ";

    public (Grant? Grant, Refusal? Refusal) Enter(HttpRequest request, EmulatorRequest call)
    {
        if (Scopes.IsOfSettings(call.Path))
        {
            if (request.Query["hapikey"].ToString().Length > 0)
            {
                // A developer key belongs to no account.
                return (new Grant(accounts.Default, AppBook.Default.Id), null);
            }

            if (options.SettingsByDeveloperKey.Contains(call.Edition))
            {
                return (null, DeveloperKeyMissing());
            }
        }

        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || header.Length == Bearer.Length)
        {
            return (null, new Refusal(
                401,
                "Authentication credentials not found. This API supports OAuth 2.0 authentication.",
                "INVALID_AUTHENTICATION"));
        }

        if (tokens.Find(header[Bearer.Length..].Trim()) is not { } grant)
        {
            return (null, new Refusal(401, "Authentication credentials not found. The token used to make this call is not known.", "INVALID_AUTHENTICATION"));
        }

        if (grant.ExpiresAt is { } end && options.TimeProvider.GetUtcNow() - end is { Ticks: >= 0 } age)
        {
            return (null, new Refusal(401, string.Create(CultureInfo.InvariantCulture, $"The OAuth token used to make this call expired {(long)age.TotalSeconds} second(s) ago."), "EXPIRED_AUTHENTICATION"));
        }

        var scope = Scopes.Of(call.Method, call.Path);
        return grant.Allows(scope) ? (grant, null) : (null, ScopeMissing(scope));
    }

    // The observed text; the refused token may be good for every other route.
    private static Refusal DeveloperKeyMissing()
        => new(403, "This API can't be called using an OAuth access token. A developer API key must be provided in the 'hapikey' query parameter.");

    private static Refusal ScopeMissing(string scope) => new(
        403, "This app hasn't been granted all required scopes to make this call.", "MISSING_SCOPES", writer =>
        {
            writer.WriteStartArray("errors");
            writer.WriteStartObject();
            writer.WriteString("message", "One or more of the following scopes are required.");
            writer.WriteStartObject("context");
            writer.WriteStartArray("requiredGranularScopes");
            writer.WriteStringValue(scope);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteStartObject("links");
            writer.WriteString("scopes", "https://developers.hubspot.com/scopes");
            writer.WriteEndObject();
        });
}
