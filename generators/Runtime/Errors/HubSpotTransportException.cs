namespace HubSpot.MarketingEvents;

/// <summary>
/// A call got no complete answer: the service could not be reached, the connection broke, or a handler of the program failed.
/// <see cref="HubSpotException.MayHaveTakenEffect"/> says whether the service may have acted on it.
/// </summary>
public class HubSpotTransportException : HubSpotException
{
    internal HubSpotTransportException(string message, Exception cause)
        : base(message, 0, new ServiceError(), null, null, cause)
    {
    }

    /// <summary>Whether the connection failed, and not a handler of the program in its own way.</summary>
    internal bool IsOfTransport => this is HubSpotTimeoutException || InnerException is HttpRequestException or IOException;
}
