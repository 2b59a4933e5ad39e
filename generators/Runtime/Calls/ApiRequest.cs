namespace HubSpot.MarketingEvents;

/// <summary>One attempt of a call. Handlers on its way can see the operation.</summary>
internal sealed class ApiRequest(ApiCall call, Uri address) : HttpRequestMessage(call.Operation.Method, address)
{
    public ApiCall Call { get; } = call;

    /// <summary>Whether this request must not be sent again by a handler of the program.</summary>
    public bool IsSpent { get; set; }
}
