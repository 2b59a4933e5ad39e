namespace HubSpot.MarketingEvents;

/// <summary>The raw side of a successful answer: what the service said beside the body.</summary>
public class HubSpotResponse
{
    internal HubSpotResponse(int statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        StatusCode = statusCode;
        Headers = headers;
    }

    /// <summary>The status, 200 to 299; which one carries no promise (the service has changed it overnight).</summary>
    public int StatusCode { get; }

    /// <summary>All headers, names compared without case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>HubSpot's id of the call, for its support; null when the answer has none.</summary>
    public string? CorrelationId => Headers.TryGetValue("x-hubspot-correlation-id", out var values) && values.Count > 0 ? values[0] : null;
}
