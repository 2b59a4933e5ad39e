namespace HubSpot.MarketingEvents;

/// <summary>A call got no complete answer in time. <see cref="HubSpotException.MayHaveTakenEffect"/> says whether the service may have acted on it.</summary>
public sealed class HubSpotTimeoutException : HubSpotTransportException
{
    internal HubSpotTimeoutException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
