using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Refusals in the forms that were observed; most have no category.</summary>
internal static class HubSpotError
{
    public static IActionResult Validation(string message) => Answer(400, message, ("category", "VALIDATION_ERROR"));

    public static IActionResult Plain(int status, string message) => Answer(status, message);

    /// <summary>A missing query value: the errors are plain texts.</summary>
    public static IActionResult MissingQuery(string name) => Answer(400, "validation error", ("errors", new JArray($"query param {name} may not be null")));

    public static IActionResult UnparsablePath(string name) => Answer(400, $"Unable to parse value for path parameter: {name}");

    public static IActionResult EventNotFound() => Answer(404, "No marketing event found", ("category", "OBJECT_NOT_FOUND"));

    public static IActionResult DuplicateEvent(long existing)
        => Answer(400, "An event with these external ids exists.", ("errorType", "UNIQUE_VALUE_CONFLICT"), ("errorTokens", new JObject { ["existingObjectId"] = new JArray(Text(existing)) }));

    public static IActionResult UnknownState(string word) => Plain(400, $"Unknown state for '{word}'. Correct are 'register', 'attend' or 'cancel'.");

    public static IActionResult NotServed(string operation)
        => Answer(501, $"This emulator does not serve '{operation}'.", ("category", "NOT_IMPLEMENTED"));

    private static ObjectResult Answer(int status, string message, params (string Name, JToken Value)[] members)
    {
        var body = new JObject { ["status"] = "error", ["message"] = message, ["correlationId"] = Guid.NewGuid().ToString() };
        foreach (var (name, value) in members)
        {
            body[name] = value;
        }

        return new ObjectResult(body) { StatusCode = status };
    }

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
