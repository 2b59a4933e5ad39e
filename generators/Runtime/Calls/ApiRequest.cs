namespace HubSpot.MarketingEvents;

/// <summary>One attempt of a call. Handlers on its way can see the operation.</summary>
internal sealed class ApiRequest(ApiCall call, Uri address) : HttpRequestMessage(call.Operation.Method, address)
{
    public ApiCall Call { get; } = call;

    /// <summary>Whether a connection was handed this request; only a handler of the program can hand it on twice.</summary>
    public bool WasHandedOn { get; set; }
}
