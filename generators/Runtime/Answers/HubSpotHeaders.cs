using System.Net.Http.Headers;

namespace HubSpot.MarketingEvents;

/// <summary>The headers of an answer that the runtime reads.</summary>
internal static class HubSpotHeaders
{
    public const string CorrelationId = "x-hubspot-correlation-id";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Copy(HttpHeaders? answer, HttpHeaders? content)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        Add(answer);
        Add(content);
        return headers;

        void Add(HttpHeaders? source)
        {
            foreach (var header in source ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            {
                headers[header.Key] = header.Value.ToList();
            }
        }
    }

    public static string? CorrelationIdOf(HttpResponseMessage response)
        => response.Headers.TryGetValues(CorrelationId, out var values) ? values.FirstOrDefault() : null;
}
