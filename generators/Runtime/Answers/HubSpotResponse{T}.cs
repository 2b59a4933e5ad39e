namespace HubSpot.MarketingEvents;

/// <summary>A successful answer with its body.</summary>
public sealed class HubSpotResponse<T> : HubSpotResponse
{
    internal HubSpotResponse(int statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, T body)
        : base(statusCode, headers) => Body = body;

    internal HubSpotResponse(HttpResponseMessage response, T body)
        : base(response) => Body = body;

    /// <summary>The body; an empty model after status 204.</summary>
    public T Body { get; }
}
