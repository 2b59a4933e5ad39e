using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>Answers HubSpot's question about an event that it does not know.</summary>
internal static class EventDetailsEndpoint
{
    /// <summary>The rest of the path, or a parameter of the query: where '%s' stands in the registered address.</summary>
    public const string EventId = "externalEventId";

    private const string AccountId = "externalAccountId";

    public static async Task AnswerAsync(HttpContext context, Func<IServiceProvider, ExternalEventKey, CancellationToken, Task<EventDetailsAnswer?>> handler)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        if (FindKey(context.Request) is not { } key)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            await response.WriteAsync($"The event id (at the end of the path, or '{EventId}' in the query) and '{AccountId}' in the query are required.", context.RequestAborted);
            return;
        }

        if (await handler(context.RequestServices, key, context.RequestAborted) is not { } answer)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var body = answer.ToJson();
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static ExternalEventKey? FindKey(HttpRequest request)
    {
        var eventId = request.RouteValues[EventId] is string { Length: > 0 } rest ? FromPath(request, rest) : FromQuery(request, EventId);
        var accountId = FromQuery(request, AccountId);
        return ExternalEventKey.IsId(eventId) && ExternalEventKey.IsId(accountId) ? new ExternalEventKey(accountId!, eventId!) : null; // Ids are texts.
    }

    // Servers leave the escape of a slash in the path, so a route value cannot tell 'a%2Fb' from 'a%252Fb'. The raw path can.
    private static string FromPath(HttpRequest request, string rest)
    {
        var raw = SignedRequest.PathOf(request).Split('/');
        var count = rest.Count(c => c == '/') + 1;
        return count < raw.Length ? Uri.UnescapeDataString(string.Join('/', raw[^count..])) : rest;
    }

    private static string? FromQuery(HttpRequest request, string name) => request.Query[name] is { Count: 1 } values ? values[0] : null;
}
