namespace HubSpot.MarketingEvents;

/// <summary>
/// A call was not made, because there is no token for it: the provider failed, gave none that may or can be sent, or HubSpot refused to give one.
/// No token, code or client secret is in it.
/// </summary>
public sealed class HubSpotTokenException : HubSpotException
{
    internal HubSpotTokenException(string message, Exception? cause = null)
        : this(message, new ServiceError(), null, null, cause)
    {
    }

    /// <summary>The same failure for another call.</summary>
    internal HubSpotTokenException(HubSpotTokenException other)
        : this(other.Message, other.Error, other.CorrelationId, other.RetryAfter, other.InnerException) => IsRefusal = other.IsRefusal;

    // Status 0: the call itself was not answered, and what answered the request for a token is in the error.
    internal HubSpotTokenException(string message, ServiceError error, string? correlationId, TimeSpan? retryAfter, Exception? cause)
        : base(message, 0, error, correlationId, retryAfter, cause)
    {
    }

    /// <summary>
    /// Why HubSpot refused to give a token, in its words, for example BAD_REFRESH_TOKEN (the account uninstalled the app, or the token belongs to
    /// another app), BAD_AUTH_CODE or BAD_CLIENT_SECRET; null when it was not HubSpot, or did not say.
    /// </summary>
    public string? Status => Error.Status;

    /// <summary>Whether HubSpot answered, and the same request will not be answered otherwise soon.</summary>
    internal bool IsRefusal { get; init; }
}
