namespace HubSpot.MarketingEvents;

/// <summary>What became of one chunk that was to be sent: accepted, refused, in doubt or not sent, and what the answer said.</summary>
internal sealed record SendResult(RequestFate Fate)
{
    /// <summary>The refusal or failure; null when the chunk was accepted.</summary>
    public Exception? Cause { get; init; }

    /// <summary>Whether an earlier attempt of the call that was accepted may have been heard.</summary>
    public bool WasInDoubt { get; init; }

    /// <summary>The errors in an answer that accepts the chunk.</summary>
    public IReadOnlyList<BatchError> Errors { get; init; } = [];

    /// <summary>The contacts that the answer names; never proof of anything.</summary>
    public IReadOnlyList<(string Email, long ContactId)> Echo { get; init; } = [];

    public string? CorrelationId { get; init; }

    /// <summary>Whether the refusal can be about single attendees or about the size, so that smaller chunks are worth trying.</summary>
    public bool IsAboutInputs => Cause is HubSpotException { StatusCode: 400 or 413 or 414 or 422 };

    /// <summary>Whether no readable answer came. A chunk like that is read back before it is sent again.</summary>
    public bool IsSilence => Fate == RequestFate.InDoubt && Cause is not (null or HubSpotException { StatusCode: > 0 });

    /// <summary>Whether sending the same bytes again can help after silence.</summary>
    public bool IsOfTransport => Cause is HubSpotTransportException { IsOfTransport: true } or HttpRequestException or TimeoutException or IOException or OperationCanceledException;

    /// <summary>Whether every further chunk would meet the same. An unreadable success concerns one chunk.</summary>
    public bool EndsSending => !IsAboutInputs && !IsSilence && Cause is not (null or HubSpotException { StatusCode: >= 200 and < 300 });
}
