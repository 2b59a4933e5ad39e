using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.Http;
using Json = HubSpot.MarketingEvents.Emulator.Http.Json;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>The bodies of OAuth answers.</summary>
internal static class OAuthJson
{
    private const int UserId = 1;

    /// <summary>Issued tokens; later generations name account and scopes, too.</summary>
    public static Answer Tokens(string accessToken, string? refreshToken, Grant grant, bool namesAccount) => Json.Answer(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token_type", "bearer");
        writer.WriteString("access_token", accessToken);
        writer.WriteOptional("refresh_token", refreshToken);
        writer.WriteNumber("expires_in", (int)OAuthBook.AccessTokenLife.TotalSeconds);
        if (namesAccount)
        {
            WriteAccount(writer, grant);
            writer.WriteString("token_use", "access_token");
        }

        writer.WriteEndObject();
    });

    /// <summary>A refusal in both forms at once, the standard's and the older one (observed).</summary>
    public static Answer Refuse(string status, string error, string description) => Json.Answer(400, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", status);
        writer.WriteString("message", description);
        writer.WriteString("error", error);
        writer.WriteString("error_description", description);
        writer.WriteEndObject();
    });

    /// <summary>What the oldest generation tells about a token.</summary>
    public static Answer Metadata(string token, Grant grant, string type, Action<Utf8JsonWriter> writeMore) => Json.Answer(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token", token);
        writer.WriteString("token_type", type);
        writer.WriteString("user", "user@example.com");
        writer.WriteString("hub_domain", "emulator.example.com");
        writer.WriteNumber("app_id", grant.AppId);
        WriteAccount(writer, grant);
        writeMore(writer);
        writer.WriteEndObject();
    });

    /// <summary>What later generations tell about a token that is good.</summary>
    public static Answer Active(Grant grant, string use, long? expiresIn) => Json.Answer(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("active", true);
        writer.WriteString("token_use", use);
        writer.WriteNumber("app_id", grant.AppId);
        WriteAccount(writer, grant);
        if (expiresIn is { } seconds)
        {
            writer.WriteNumber("expires_in", seconds);
        }

        writer.WriteEndObject();
    });

    private static void WriteAccount(Utf8JsonWriter writer, Grant grant)
    {
        writer.WriteNumber("hub_id", grant.Account.Id);
        writer.WriteNumber("user_id", UserId);
        writer.WriteStartArray("scopes");
        foreach (var scope in grant.Scopes ?? Scopes.All)
        {
            writer.WriteStringValue(scope);
        }

        writer.WriteEndArray();
    }
}
