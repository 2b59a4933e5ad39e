namespace HubSpot.MarketingEvents;

/// <summary>The caller cancelled a call.</summary>
internal sealed class RequestCanceledException(Exception cause, CancellationToken cancellationToken)
    : OperationCanceledException("The call was cancelled.", cause, cancellationToken), IRequestFailure
{
    public RequestFate Fate { get; set; }

    public bool IsOperationRetrySafe { get; set; }
}
