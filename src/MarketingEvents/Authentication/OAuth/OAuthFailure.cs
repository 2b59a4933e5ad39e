using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Makes the typed failure of a request for tokens. What the service wrote is kept only where it quotes no secret of the request.</summary>
internal static class OAuthFailure
{
    public static HubSpotTokenException Of(HubSpotException failure, string purpose, string route, OAuthForm form)
    {
        if (failure is HubSpotTransportException)
        {
            return new HubSpotTokenException($"The service did not {purpose}: {failure.Message}", failure);
        }

        var error = new ServiceError
        {
            Status = Word(failure.Error.Status, form),
            // RFC 6749 calls the two otherwise.
            ErrorType = Word(failure.Category ?? Text(failure.Error, "error"), form),
            Message = form.Harmless(failure.Error.Message ?? Text(failure.Error, "error_description")),
            CorrelationId = Word(failure.CorrelationId, form),
        };
        var reason = (error.Status ?? error.ErrorType) is { } word ? $", '{word}'" : "";
        var trace = error.CorrelationId is { } id ? $", correlation id '{id}'" : "";
        return new HubSpotTokenException(
            FormattableString.Invariant($"The service did not {purpose}: it answered '{route}' with status {failure.StatusCode}{reason}{trace}."), error, error.CorrelationId, failure.RetryAfter, null)
        {
            IsRefusal = failure.StatusCode is >= 400 and < 500 and not (408 or 429),
        };
    }

    private static string? Word(string? text, OAuthForm form) => HubSpotException.LooksLikeIdentifier(text) ? form.Harmless(text) : null;

    private static string? Text(ServiceError error, string name) => error.AdditionalProperties.TryGetValue(name, out var value) ? (value as JValue)?.Value as string : null;
}
