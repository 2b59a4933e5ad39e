using System.Diagnostics;
using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>One span for each call, in OpenTelemetry's words: named after the route and never after an address.</summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new("HubSpot.MarketingEvents");

    public static Activity? Start(ApiOperation operation, Uri address)
    {
        var span = Source.StartActivity(operation.Route, ActivityKind.Client);
        return span?.SetTag("http.request.method", operation.Method.Method).SetTag("url.template", operation.Path).SetTag("server.address", address.Host).SetTag("server.port", address.Port);
    }

    public static void End(this Activity span, HttpResponseMessage answer)
    {
        span.SetTag("http.response.status_code", (int)answer.StatusCode);
        if (!answer.IsSuccessStatusCode)
        {
            span.SetTag("error.type", ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)).SetStatus(ActivityStatusCode.Error);
        }
    }

    public static void End(this Activity span, Exception failure)
        => span.SetTag("error.type", failure.GetType().FullName).SetStatus(ActivityStatusCode.Error);
}
