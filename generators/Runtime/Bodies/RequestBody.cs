namespace HubSpot.MarketingEvents;

/// <summary>The body of a call, which knows whether any of it left.</summary>
internal abstract class RequestBody : IDisposable
{
    /// <summary>Whether a connection began to take it in the present attempt. Until then the service cannot have seen the request.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Whether another attempt can send the same bytes.</summary>
    public abstract bool CanBeSentAgain { get; }

    /// <summary>The content of one attempt.</summary>
    public abstract HttpContent ToContent();

    public abstract void Dispose();
}
