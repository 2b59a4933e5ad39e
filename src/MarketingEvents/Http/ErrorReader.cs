using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Reads a refusal, whatever it looks like: HubSpot's error in several forms, half of one, a page of HTML, or nothing.</summary>
internal static class ErrorReader
{
    /// <summary>Errors are small; what a broken proxy sends beyond this is not worth the memory.</summary>
    public const int LongestBody = 64 * 1024;

    private const string Error = "error";

    public static ServiceError Read(PooledBytes body)
    {
        // A page of HTML is no error to report, and an exception for it would cost more than the call.
        if (body.Length > 0 && body.Array[0] == '<')
        {
            return new ServiceError();
        }

        try
        {
            return JsonText.Read<ServiceError>(body);
        }
        catch (JsonReaderException)
        {
            return JsonText.ReadWhatIsThere<ServiceError>(body);
        }
    }

    /// <summary>HubSpot's errors say 'error' as status, and so does one that comes with a status of success.</summary>
    public static void ThrowIfError(string route, HttpResponseMessage response, object body)
    {
        var isError = body switch
        {
            ServiceError error => error.Status == Error,
            IBatchResult batch => batch.Status == new BatchStatus(Error),
            IExtensible { UnknownMembers: { } unknown } => unknown.TryGetValue("status", out var status) && (status as JValue)?.Value as string == Error,
            _ => false,
        };
        if (isError)
        {
            throw HubSpotException.Refused(
                route, (int)response.StatusCode, body as ServiceError ?? AsError(body), HubSpotHeaders.CorrelationIdOf(response), null);
        }
    }

    private static ServiceError AsError(object body)
    {
        using var bytes = JsonText.WriteUtf8(body);
        return Read(bytes);
    }
}
