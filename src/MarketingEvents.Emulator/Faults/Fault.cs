namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One thing that can go wrong with a request.</summary>
public sealed class Fault
{
    private readonly Func<Fault>? _choose;

    private Fault(Func<Fault>? choose = null) => _choose = choose;

    internal int Status { get; private init; }

    internal string Body { get; private init; } = "";

    internal string MediaType { get; private init; } = "application/json";

    internal string? RetryAfter { get; private init; }

    /// <summary>Whether the request is carried out before it goes wrong.</summary>
    internal bool HappensAfterwards { get; private init; }

    internal bool ResetsConnection { get; private init; }

    internal bool Hangs { get; private init; }

    internal bool Truncates { get; private init; }

    internal bool Empties { get; private init; }

    /// <summary>The burst limit, in HubSpot's own form: errorType and policyName, no category, usually no Retry-After.</summary>
    public static Fault TooManyRequests(string? retryAfter = null) => new()
    {
        Status = 429,
        RetryAfter = retryAfter,
        Body = """{"status":"error","message":"You have reached your ten_secondly_rolling limit.","errorType":"RATE_LIMIT","correlationId":"c-429","policyName":"TEN_SECONDLY_ROLLING","groupName":"publicapi:private-app-api-calls-ten-secondly:1"}""",
    };

    /// <summary>The same limit in the form that third parties have noted: with a category.</summary>
    public static Fault TooManyRequestsWithCategory() => new()
    {
        Status = 429,
        Body = """{"status":"error","message":"You have reached your secondly limit.","category":"RATE_LIMITS","correlationId":"c-429"}""",
    };

    /// <summary>A failure of the service as JSON, without category (observed for 500).</summary>
    public static Fault ServerError(int status = 500) => new() { Status = status, Body = """{"status":"error","message":"internal error","correlationId":"c-500"}""" };

    /// <summary>A page of a proxy, as for 502, 504, 520 and 524.</summary>
    public static Fault Page(int status) => new() { Status = status, MediaType = "text/html", Body = $"<html><head><title>{status}</title></head><body>error {status}</body></html>" };

    /// <summary>Any refusal with any body.</summary>
    public static Fault Refusal(int status, string body) => new() { Status = status, Body = body };

    /// <summary>The connection breaks before anything is done.</summary>
    public static Fault Reset() => new() { ResetsConnection = true };

    /// <summary>Nothing is done and nothing is answered until the client gives up.</summary>
    public static Fault Hang() => new() { Hangs = true };

    /// <summary>The request is carried out, and its answer never comes.</summary>
    public static Fault ResetAfterwards() => new() { ResetsConnection = true, HappensAfterwards = true };

    /// <summary>The request is carried out, and its answer breaks off in the middle.</summary>
    public static Fault Truncated() => new() { Truncates = true, HappensAfterwards = true };

    /// <summary>The request is carried out, and the answer has no body.</summary>
    public static Fault Empty() => new() { Empties = true, HappensAfterwards = true };

    internal static Fault AnyOf(Func<Fault> choose) => new(choose);

    internal Fault Chosen() => _choose is null ? this : _choose();
}
