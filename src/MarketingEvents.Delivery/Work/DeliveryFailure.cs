using System.Globalization;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What a failure of a call means for what else is to be sent.</summary>
/// <param name="Scope">Whom it concerns.</param>
/// <param name="Reason">The failure in a few words, without an address.</param>
/// <param name="Wait">How long the service asks to wait.</param>
/// <param name="IsRefusal">Whether the service refused the request as a whole, and would again.</param>
/// <param name="Exception">The failure itself; null where there is no client.</param>
internal sealed record DeliveryFailure(FailureScope Scope, string Reason, TimeSpan Wait, bool IsRefusal, Exception? Exception = null)
{
    /// <summary>Whether any other request would meet it, too.</summary>
    public bool IsForAll => Scope >= FailureScope.Account || IsRefusal;

    public static DeliveryFailure Of(Exception failure, DateTimeOffset now)
    {
        var status = (failure as HubSpotException)?.StatusCode ?? 0;
        var scope = failure switch
        {
            HubSpotTokenException => FailureScope.Pause,
            HubSpotException when status is 401 or 403 => FailureScope.Pause,
            HubSpotException when status is 0 or 429 => FailureScope.Account,
            HubSpotException when status is >= 200 and < 300 => FailureScope.Request,
            HubSpotException => FailureScope.Event,
            // A token provider or a handler of the program, or a client that is not registered.
            _ => FailureScope.Account,
        };
        var isRefusal = scope == FailureScope.Event && status is >= 400 and < 500 and not 408;
        var service = failure as HubSpotException;
        // A daily limit says when it begins anew, and rarely how long that is.
        return new DeliveryFailure(scope, Describe(failure), service?.RetryAfter ?? service?.ResetsAt - now ?? TimeSpan.Zero, isRefusal, failure);
    }

    /// <summary>The status, or the kind of failure.</summary>
    public static string Describe(Exception failure)
        => failure is HubSpotException { StatusCode: > 0 and var status } ? string.Create(CultureInfo.InvariantCulture, $"status {status}") : failure.GetType().Name;

    /// <summary>The one of both that concerns more.</summary>
    public static DeliveryFailure? Wider(DeliveryFailure? one, DeliveryFailure? other)
        => one is null || (other is not null && other.Scope > one.Scope) ? other : one;
}
