namespace HubSpot.MarketingEvents;

/// <summary>A request that carries to the handlers what they need to know about its operation.</summary>
internal sealed class ApiRequest(ApiCall call, Uri address) : HttpRequestMessage(call.Method, address)
{
    public string Route { get; } = call.Route;

    public bool IsRepeatable { get; } = call.IsRepeatable;

    /// <summary>Whether an earlier attempt failed in a way that leaves open whether the service acted on it.</summary>
    public bool IsInDoubt { get; set; }
}
