using System.Diagnostics;
using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>One span for each call, with the names of OpenTelemetry. It names the route and never an address.</summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new("HubSpot.MarketingEvents");

    public static Activity? Start(ApiOperation operation, Uri address)
    {
        var span = Source.StartActivity(operation.Route, ActivityKind.Client);
        return span?.SetTag("http.request.method", operation.Method.Method).SetTag("url.template", operation.Path).SetTag("server.address", address.Host).SetTag("server.port", address.Port);
    }

    public static void End(this Activity span, int? statusCode, Exception? failure)
    {
        if (statusCode is not null)
        {
            span.SetTag("http.response.status_code", statusCode);
        }

        if (failure is not null)
        {
            span.SetTag("error.type", statusCode?.ToString(CultureInfo.InvariantCulture) ?? (failure.InnerException ?? failure).GetType().FullName).SetStatus(ActivityStatusCode.Error);
        }

        span.Dispose();
    }
}
