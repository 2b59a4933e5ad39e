using System.Diagnostics;

namespace HubSpot.MarketingEvents;

/// <summary>A request that carries to the handlers what they need to know about its operation, and what became of it.</summary>
internal sealed class ApiRequest(ApiOperation operation, Uri address) : HttpRequestMessage(operation.Method, address)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public ApiOperation Operation { get; } = operation;

    public long ElapsedMilliseconds => (Stopwatch.GetTimestamp() - _start) * 1000 / Stopwatch.Frequency;

    /// <summary>Whether an earlier attempt failed in a way that leaves open whether the service acted on it.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>How the request ended, once it must not be sent again.</summary>
    public Exception? End { get; set; }
}
