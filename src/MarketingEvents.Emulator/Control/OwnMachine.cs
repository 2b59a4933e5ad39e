using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Control;

/// <summary>
/// Tells programs of this machine and the emulator's own page from web sites that a person has open, whatever name such a site gives to the
/// loopback address.
/// </summary>
internal static class OwnMachine
{
    public static bool Sent(HttpRequest request)
        => request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" or "api.hubapi.com"
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}
