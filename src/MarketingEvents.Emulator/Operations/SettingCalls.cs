using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>Where HubSpot asks an app about events that it does not know.</summary>
internal sealed class SettingCalls(Caller caller, EmulatorOptions options)
{
    public IActionResult Get(string appId)
        => !TryRead(appId, out var id) ? Refusal.UnparsablePath("appId")
        : caller.Account.Use<IActionResult>(state => state.EventDetailsUrls.TryGetValue(id, out var url) ? Answer(id, url) : Refusal.ResourceNotFound());

    public IActionResult Update(string appId, EventDetailsSettingsUpdate request)
    {
        if (!TryRead(appId, out var id))
        {
            return Refusal.UnparsablePath("appId");
        }

        if (request.EventDetailsUrl is not { } url)
        {
            return Refusal.MissingFields(["eventDetailsUrl"]);
        }

        if (!IsAcceptable(url))
        {
            return Refusal.Validation("eventDetailsUrl must be a complete https URL that contains '%s'.");
        }

        return caller.Account.Use(state =>
        {
            state.EventDetailsUrls[id] = url;
            state.Ledger.Add(caller.Request, LedgerChange.SettingsChanged, caller.Account.Now, reason: url);
            return Answer(id, url);
        });
    }

    private static bool TryRead(string appId, out long id) => long.TryParse(appId, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    private bool IsAcceptable(string url)
        => url.Contains("%s", StringComparison.Ordinal)
        && Uri.TryCreate(url.Replace("%s", "x", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (options.AllowsHttpCallbacks && address.Scheme == Uri.UriSchemeHttp));

    private static Answer Answer(long id, string url) => Json.Answer(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("appId", id);
        writer.WriteString("eventDetailsUrl", url);
        writer.WriteEndObject();
    });
}
