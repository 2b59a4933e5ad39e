using System.Net.Http.Headers;

namespace HubSpot.MarketingEvents;

/// <summary>What the SDK reads from the headers of an answer.</summary>
internal static class HubSpotHeaders
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        Add(response.Headers);
        Add(response.Content?.Headers);
        return headers;

        void Add(HttpHeaders? source)
        {
            foreach (var header in source ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            {
                headers[header.Key] = [.. header.Value];
            }
        }
    }

    public static string? CorrelationIdOf(HttpResponseMessage response)
        => response.Headers.TryGetValues("x-hubspot-correlation-id", out var values) ? values.FirstOrDefault() : null;
}
