using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>
/// Asks an app about an event that the account does not know, as HubSpot does before it records an attendance: a GET with a signature of
/// version 3. Anything but a usable answer leaves the event unknown; what the real service does then is not known.
/// </summary>
internal sealed class EventDetailsCallback(Caller caller, EmulatorOptions options, AppBook apps, CallbackClient client, EventWrites writes)
{
    private static readonly JsonSerializerSettings Settings = new() { MaxDepth = 16 };

    /// <summary>Creates the event as the app describes it; false when it is not described.</summary>
    public async Task<bool> CreateEventAsync(ExternalKey key, CancellationToken cancellationToken)
    {
        if (caller.Account.Use(state => state.EventDetailsUrls.GetValueOrDefault(key.AppId)) is not { } template)
        {
            return false;
        }

        var url = Address(template, key);
        var timestamp = caller.Account.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("X-HubSpot-Request-Timestamp", timestamp);
        request.Headers.Add("X-HubSpot-Signature-v3", Signature(url, timestamp, apps.SecretOf(key.AppId)));
        if (await client.TryReadAsync(request, options.CallbackTimeout, cancellationToken) is not { } body || Read(body) is not { EventName: not null, EventOrganizer: not null } described)
        {
            return false;
        }

        caller.Account.Use(state => state.Events.Find(key) ?? writes.Create(state, key, EventPatch.Of(described)));
        return true;
    }

    private Uri Address(string template, ExternalKey key)
    {
        var path = template.Replace("%s", options.EscapesCallbackIds ? Uri.EscapeDataString(key.EventId) : key.EventId, StringComparison.Ordinal);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"{path}{separator}appId={key.AppId}&externalAccountId={Uri.EscapeDataString(key.AccountId)}"));
    }

    // Method, address, body (a GET has none) and timestamp, in this order (documented).
    private static string Signature(Uri url, string timestamp, string secret)
        => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"GET{SignedForm(url.AbsoluteUri)}{timestamp}")));

    // Exactly these escapes are undone before signing (documented).
    private static string SignedForm(string address)
    {
        ReadOnlySpan<string> escapes = ["%3A", ":", "%2F", "/", "%3F", "?", "%40", "@", "%21", "!", "%24", "$", "%27", "'", "%28", "(", "%29", ")", "%2A", "*", "%2C", ",", "%3B", ";"];
        for (var index = 0; index < escapes.Length; index += 2)
        {
            address = address.Replace(escapes[index], escapes[index + 1], StringComparison.OrdinalIgnoreCase);
        }

        return address;
    }

    private static Contracts.EventCreateRequest? Read(string body)
    {
        try
        {
            return JsonConvert.DeserializeObject<Contracts.EventCreateRequest>(body, Settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
