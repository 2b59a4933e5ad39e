namespace HubSpot.MarketingEvents;

/// <summary>A call was not made, because there is no token for it: the provider failed, or gave none that may or can be sent.</summary>
public sealed class HubSpotTokenException : HubSpotException
{
    internal HubSpotTokenException(string message, Exception? cause = null)
        : base(message, 0, new ServiceError(), null, null, cause)
    {
    }
}
