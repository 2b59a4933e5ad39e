using System.Net.Http.Headers;

namespace HubSpot.MarketingEvents;

/// <summary>What the service said beside the body of a successful answer.</summary>
public class HubSpotResponse
{
    // Copied when they are asked for, which is rare. Only the headers are kept: the answer itself would keep its connection's buffers.
    private readonly HttpHeaders? _answerHeaders;
    private readonly HttpHeaders? _contentHeaders;
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    internal HubSpotResponse(int statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        StatusCode = statusCode;
        _headers = headers;
    }

    internal HubSpotResponse(HttpResponseMessage response)
    {
        StatusCode = (int)response.StatusCode;
        _answerHeaders = response.Headers;
        _contentHeaders = response.Content?.Headers;
    }

    /// <summary>The status, 200 to 299. Which one carries no promise: the service has changed it overnight.</summary>
    public int StatusCode { get; }

    /// <summary>Whether an earlier attempt of the call leaves open whether the service acted on it.</summary>
    internal bool WasInDoubt { get; set; }

    /// <summary>All headers; names are compared ignoring case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ??= HubSpotHeaders.Copy(_answerHeaders, _contentHeaders);

    /// <summary>HubSpot's id of the call, for its support; null when the answer has none.</summary>
    public string? CorrelationId => Headers.TryGetValue(HubSpotHeaders.CorrelationId, out var values) && values.Count > 0 ? values[0] : null;
}
