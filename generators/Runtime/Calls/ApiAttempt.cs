namespace HubSpot.MarketingEvents;

/// <summary>How one attempt of a call ended: with an answer, or with a failure.</summary>
internal sealed class ApiAttempt : IDisposable
{
    /// <summary>Far more than any answer of the service: the longest pages have 100 rows. A larger body means a broken server or proxy.</summary>
    public const int LongestAnswer = 128 * 1024 * 1024;

    private ServiceError? _error;

    public HttpResponseMessage? Response { get; set; }

    /// <summary>The body of the answer; null when it is streamed to the caller.</summary>
    public PooledBytes? Body { get; set; }

    public Exception? Failure { get; set; }

    /// <summary>What the service wrote into a refusal; only for answers whose body was read.</summary>
    public ServiceError Error => _error ??= ErrorReader.Read(Body!); // As the summary demands.

    /// <summary>Whether a failure leaves open that the service has seen the request.</summary>
    public bool MayHaveLeft { get; set; }

    /// <summary>The attempt failed; what came of an answer is let go.</summary>
    public void Fail(Exception failure)
    {
        Dispose();
        Response = null;
        Body = null;
        Failure = failure;
    }

    public void Dispose()
    {
        Body?.Dispose();
        Response?.Dispose();
    }
}
