using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Reads a refusal in any form: HubSpot's error in several forms, half of one, a page of HTML, or nothing.</summary>
internal static class ErrorReader
{
    /// <summary>Errors are small. The rest of a larger body, from a broken proxy, is not read.</summary>
    public const int LongestBody = 64 * 1024;

    public static ServiceError Read(PooledBytes body)
    {
        // An exception for a page of HTML would cost more than the call.
        if (body.Length == 0 || body.Array[0] == '<')
        {
            return new ServiceError();
        }

        try
        {
            return body.HoldNothing ? new ServiceError() : JsonText.ReadModel<ServiceError>(body);
        }
        catch (JsonReaderException)
        {
            return JsonText.ReadWhatIsThere<ServiceError>(body);
        }
    }

    /// <summary>The error that an answer is in spite of its status of success; null when it is none.</summary>
    public static ServiceError? AsError(object? answer)
    {
        Func<string, JToken?>? member = answer switch
        {
            IExtensible { UnknownMembers: { Count: > 2 } unknown } => name => unknown.TryGetValue(name, out var value) ? value : null,
            JObject map => name => map[name],
            _ => null,
        };
        if (member is null || !IsError(member))
        {
            return null;
        }

        using var bytes = JsonText.WriteUtf8(answer!); // It has members.
        return Read(bytes);
    }

    // No success answer of the service has these members, whereas an event may well have a 'status'.
    private static bool IsError(Func<string, JToken?> member)
        => IsText(member("message"))
        && IsText(member("correlationId"))
        && (IsText(member("category")) || IsText(member("errorType")) || (member("status") as JValue)?.Value as string == "error");

    private static bool IsText(JToken? token) => token?.Type == JTokenType.String;
}
