namespace HubSpot.MarketingEvents;

/// <summary>A request that carries to the handlers what they need to know about its operation.</summary>
internal sealed class ApiRequest(ApiOperation operation, Uri address) : HttpRequestMessage(operation.Method, address)
{
    public ApiOperation Operation { get; } = operation;

    /// <summary>Whether an earlier attempt failed in a way that leaves open whether the service acted on it.</summary>
    public bool IsInDoubt { get; set; }
}
