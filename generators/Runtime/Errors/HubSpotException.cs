using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>
/// A call failed: the service refused it, or its answer cannot be read, or, in the derived classes, there is no answer. The message and
/// <see cref="Exception.ToString"/> name status, category and correlation id only; what the service wrote, which can hold addresses, is in
/// the properties.
/// </summary>
public class HubSpotException : Exception, IRequestFailure
{
    // Names as the document has them, and positions; up to the first that could be something else.
    private static readonly Regex PlainPath = new Regex(@"^(?:(?:^|\.)[A-Za-z][A-Za-z0-9_]*(?=[.\[]|$)|\[[0-9]+\])*", RegexOptions.CultureInvariant);

    private RequestFate _fate = RequestFate.Refused;
    private bool _isOperationRetrySafe;

    internal HubSpotException(string message, int statusCode, ServiceError error, string? correlationId, TimeSpan? retryAfter, Exception? cause = null)
        : base(message, cause)
    {
        StatusCode = statusCode;
        Error = error;
        CorrelationId = correlationId;
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status; 200 to 299 when a successful answer could not be read, 0 when there was no answer.</summary>
    public int StatusCode { get; }

    /// <summary>The error as the service sent it; without members when it was not JSON (a proxy's page, for example).</summary>
    public ServiceError Error { get; }

    /// <summary>The category, for example VALIDATION_ERROR, or the older error type; null when the service named none.</summary>
    public string? Category => Error.Category ?? Error.ErrorType;

    /// <summary>The finer category; null when the service named none, or more than a text.</summary>
    public string? SubCategory => (Error.SubCategory as JValue)?.Value as string;

    /// <summary>The rate limit that was exceeded, for example TEN_SECONDLY_ROLLING or DAILY; null when the service named none.</summary>
    public string? PolicyName => Error.PolicyName;

    /// <summary>The object that has the given unique values already, when a conflict (errorType UNIQUE_VALUE_CONFLICT) names it.</summary>
    public long? ExistingObjectId
        => Texts((Error.ErrorTokens as JObject)?["existingObjectId"]).Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null).FirstOrDefault();

    /// <summary>The scopes that the token lacks, when a refusal with status 403 names them.</summary>
    public IReadOnlyList<string> RequiredScopes
        => (from holder in (Error.Errors ?? new List<ServiceErrorDetail>()).Select(detail => detail.Context).Append(Error.Context).OfType<JObject>()
            from name in new[] { "requiredScopes", "requiredGranularScopes" }
            from scope in Texts(holder[name])
            select scope).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>What the service wrote. It can quote e-mail addresses and contact ids: think before you log it.</summary>
    public string? ServiceMessage => Error.Message;

    /// <summary>HubSpot's id of the call, for its support.</summary>
    public string? CorrelationId { get; }

    /// <summary>How long the service asks to wait; null when it does not say, which is usual even for status 429.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// When the call can succeed again: after <see cref="RetryAfter"/>, or when <see cref="PolicyName"/> is DAILY and the service does not say how
    /// long to wait, at the next midnight in <see cref="HubSpotClientOptions.AccountTimeZone"/>. Null when it is not known.
    /// </summary>
    public DateTimeOffset? ResetsAt { get; internal set; }

    /// <summary>Whether the service may have acted on the call although it failed: an attempt got no answer, status 5xx, or an answer that cannot be read.</summary>
    public bool MayHaveTakenEffect => _fate is RequestFate.InDoubt or RequestFate.Accepted;

    /// <summary>
    /// Whether the same call may be made again without taking effect twice: the operation is safe to retry, or the service has not acted on this call.
    /// </summary>
    public bool IsRetrySafe => _isOperationRetrySafe || !MayHaveTakenEffect;

    /// <summary>Type, message and stack trace; of the causes the types only, because their texts come from connections and handlers and can quote headers.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(GetType().FullName).Append(": ").Append(Message);
        for (var cause = InnerException; cause is not null; cause = cause.InnerException)
        {
            text.AppendLine().Append(" ---> ").Append(cause.GetType().FullName);
            text.AppendLine().Append(cause.StackTrace);
        }

        return text.AppendLine().Append(StackTrace).ToString();
    }

    bool IRequestFailure.IsOperationRetrySafe
    {
        get => _isOperationRetrySafe;
        set => _isOperationRetrySafe = value;
    }

    RequestFate IRequestFailure.Fate
    {
        get => _fate;
        set => _fate = value;
    }

    internal static HubSpotException Unreadable(string route, HttpResponseMessage response, JsonReaderException cause)
    {
        // The cause's own message can quote the body, and so can its path where keys are data; so it is no inner exception either.
        var path = PlainPath.Match(cause.Path ?? "").Value;
        return Unreadable(route, response, FormattableString.Invariant($"at '{path}' (line {cause.LineNumber}, position {cause.LinePosition})"));
    }

    internal static HubSpotException Empty(string route, HttpResponseMessage response) => Unreadable(route, response, "because it is empty");

    internal static HubSpotException Refused(string route, int status, ServiceError error, string? correlationId, TimeSpan? retryAfter, DateTimeOffset? resetsAt = null)
    {
        correlationId ??= error.CorrelationId;
        var wait = retryAfter is null ? "" : FormattableString.Invariant($" It asks to wait {retryAfter:c}.");
        return new HubSpotException(
            FormattableString.Invariant($"The service refused '{route}' (status {status}{Named(", category", error.Category ?? error.ErrorType)}{Named(", correlation id", correlationId)}).{wait}"),
            status, error, correlationId, retryAfter)
        {
            ResetsAt = resetsAt,
        };
    }

    internal static HubSpotException CursorAgain(int pages)
        => new HubSpotException(FormattableString.Invariant($"The service named a cursor twice after {pages} pages, so the pages would never end."), 200, new ServiceError(), null, null);

    // What comes from the other side could be anything; only what looks like an identifier is repeated in messages.
    internal static bool LooksLikeIdentifier(string? value)
        => value is { Length: > 0 and <= 64 } && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    private static HubSpotException Unreadable(string route, HttpResponseMessage response, string why)
    {
        var status = (int)response.StatusCode;
        var correlationId = HubSpotHeaders.CorrelationIdOf(response);
        return new HubSpotException(
            FormattableString.Invariant($"The service answered '{route}' with status {status}, but its body cannot be read {why}{Named(", correlation id", correlationId)}. Whether it acted on the request is unknown."),
            status, new ServiceError(), correlationId, retryAfter: null);
    }

    private static string Named(string label, string? value) => LooksLikeIdentifier(value) ? $"{label} '{value}'" : "";

    private static IEnumerable<string> Texts(JToken? value)
        => value switch
        {
            JArray list => list.SelectMany(Texts),
            JValue { Value: { } single } => new[] { Convert.ToString(single, CultureInfo.InvariantCulture) ?? "" },
            _ => Enumerable.Empty<string>(),
        };
}
