using System.Globalization;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One thing that can go wrong with a request.</summary>
public sealed class Fault
{
    private const string CorrelationIdMark = "{correlationId}";

    private readonly Func<TimeSpan>? _delay;

    private Fault(FaultKind kind) => Kind = kind;

    private Fault(Fault source, Func<TimeSpan>? delay, bool happensAfterwards)
    {
        (Kind, Status, Body, MediaType, RetryAfter, Pause) = (source.Kind, source.Status, source.Body, source.MediaType, source.RetryAfter, source.Pause);
        _delay = delay;
        HappensAfterwards = happensAfterwards;
    }

    internal FaultKind Kind { get; }

    internal int Status { get; private init; }

    internal string Body { get; private init; } = "";

    internal string MediaType { get; private init; } = "application/json";

    internal string? RetryAfter { get; private init; }

    internal TimeSpan Pause { get; private init; }

    /// <summary>Whether the request is carried out before it goes wrong.</summary>
    internal bool HappensAfterwards { get; private init; }

    /// <summary>The burst limit, in HubSpot's own form: errorType and policyName, no category, usually no Retry-After.</summary>
    public static Fault TooManyRequests(string? retryAfter = null) => Refused(
        429, """{"status":"error","message":"You have reached your ten_secondly_rolling limit.","errorType":"RATE_LIMIT","correlationId":"{correlationId}","policyName":"TEN_SECONDLY_ROLLING","groupName":"publicapi:private-app-api-calls-ten-secondly:1"}""", retryAfter);

    /// <summary>The same limit in the form that third parties have noted: with a category.</summary>
    public static Fault TooManyRequestsWithCategory() => Refused(
        429, """{"status":"error","message":"You have reached your secondly limit.","category":"RATE_LIMITS","correlationId":"{correlationId}"}""");

    /// <summary>The daily limit.</summary>
    public static Fault DailyLimit() => Refused(
        429, """{"status":"error","message":"You have reached your daily limit.","errorType":"RATE_LIMIT","correlationId":"{correlationId}","policyName":"DAILY","requestId":"{correlationId}"}""");

    /// <summary>423: a lock, which lasts two seconds on the real service (documented).</summary>
    public static Fault Locked() => Refused(423, """{"status":"error","message":"The resource is locked.","correlationId":"{correlationId}"}""");

    /// <summary>477: the account is being moved, which can last a day (documented).</summary>
    /// <param name="retryAfter">After how long to try again; sent in seconds.</param>
    public static Fault Migrating(TimeSpan retryAfter) => Refused(
        477, """{"status":"error","message":"This account is being migrated.","correlationId":"{correlationId}"}""", ((long)retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>A failure of the service as JSON, without category (observed for 500).</summary>
    public static Fault ServerError(int status = 500) => Refused(status, """{"status":"error","message":"internal error","correlationId":"{correlationId}"}""");

    /// <summary>A page of a proxy, as for 502, 504, 520 and 524.</summary>
    public static Fault Page(int status) => new(FaultKind.Answer)
    {
        Status = status,
        MediaType = "text/html",
        Body = string.Create(CultureInfo.InvariantCulture, $"<html><head><title>{status}</title></head><body>error {status}</body></html>"),
    };

    /// <summary>Any refusal with any body.</summary>
    public static Fault Refusal(int status, string body) => Refused(status, body);

    /// <summary>The connection breaks before anything is done.</summary>
    public static Fault Reset() => new(FaultKind.Reset);

    /// <summary>Nothing is done and nothing is answered until the client gives up.</summary>
    public static Fault Hang() => new(FaultKind.Hang);

    /// <summary>The request is carried out, and its answer never comes.</summary>
    public static Fault ResetAfterwards() => Reset().AfterTheWrite();

    /// <summary>The request is carried out, and its answer breaks off in the middle.</summary>
    public static Fault Truncated() => new(FaultKind.Truncate);

    /// <summary>The request is carried out, and the answer has no body.</summary>
    public static Fault Empty() => new(FaultKind.Empty);

    /// <summary>The request is carried out, and its body comes under another content type.</summary>
    public static Fault ContentType(string mediaType) => new(FaultKind.ContentType) { MediaType = mediaType };

    /// <summary>The request is carried out, and its body comes in pieces with a pause after each, by the emulator's clock.</summary>
    public static Fault SlowBody(TimeSpan pause) => new(FaultKind.Slow) { Pause = pause };

    /// <summary>The request waits, by the emulator's clock, and is carried out then.</summary>
    public static Fault Delay(TimeSpan delay) => new Fault(FaultKind.None).DelayedBy(delay);

    /// <summary>The request waits for a time between two bounds, which the seed fixes, and is carried out then.</summary>
    public static Fault Delay(TimeSpan shortest, TimeSpan longest, int seed) => new Fault(FaultKind.None).DelayedBy(shortest, longest, seed);

    /// <summary>The same fault after the request has been carried out.</summary>
    public Fault AfterTheWrite() => new(this, _delay, happensAfterwards: true);

    /// <summary>The same fault after a wait.</summary>
    public Fault DelayedBy(TimeSpan delay) => new(this, () => delay, HappensAfterwards);

    /// <summary>The same fault after a wait between two bounds, which the seed fixes.</summary>
    public Fault DelayedBy(TimeSpan shortest, TimeSpan longest, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        var chance = new Random(seed);
        return new(this, NextDelay, HappensAfterwards);

        TimeSpan NextDelay()
        {
            lock (chance)
            {
                return shortest + ((longest - shortest) * chance.NextDouble());
            }
        }
    }

    /// <summary>What it does, in words.</summary>
    public override string ToString()
    {
        var what = Kind switch
        {
            FaultKind.Answer => string.Create(CultureInfo.InvariantCulture, $"answers {Status}"),
            FaultKind.Hang => "never answers",
            FaultKind.Reset => "breaks the connection",
            FaultKind.Truncate => "cuts the answer off",
            FaultKind.Empty => "leaves the body of the answer out",
            FaultKind.ContentType => $"says the answer is {MediaType}",
            FaultKind.Slow => "sends the answer in pieces",
            _ => "waits",
        };
        return what + (_delay is not null && Kind != FaultKind.None ? " after a wait" : "") + (HappensAfterwards ? " after the write" : "");
    }

    internal TimeSpan NextDelay() => _delay?.Invoke() ?? TimeSpan.Zero;

    internal string BodyFor(string correlationId) => Body.Replace(CorrelationIdMark, correlationId, StringComparison.Ordinal);

    private static Fault Refused(int status, string body, string? retryAfter = null) => new(FaultKind.Answer) { Status = status, Body = body, RetryAfter = retryAfter };
}
