using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>Stands before an endpoint and lets signed requests through, with their body still to be read.</summary>
internal sealed partial class SignatureGate(RequestSignatureOptions options)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (await SignedRequest.ReadBodyAsync(request, options.LargestBody) is not { } body)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, FormattableString.Invariant($"its body is longer than {options.LargestBody} bytes"));
            return;
        }

        if (FindFault(request, body.GetBuffer().AsSpan(0, (int)body.Length)) is { } fault)
        {
            Refuse(context, StatusCodes.Status401Unauthorized, fault);
            return;
        }

        var original = request.Body;
        request.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            request.Body = original;
        }
    }

    /// <summary>Why a request is not one of HubSpot's, as the rest of a sentence without any secret; null when it is.</summary>
    private string? FindFault(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var address = SignedRequest.AddressOf(request, options.PublicAddress);
        if (request.Headers.ContainsKey(SignatureHeaders.V3))
        {
            return FaultOfV3(request, address, body);
        }

        var signature = SignatureHeaders.Single(request.Headers, SignatureHeaders.Older);
        var (version, isValid) = SignatureHeaders.Single(request.Headers, SignatureHeaders.OlderVersion) switch
        {
            "v1" => (RequestSignatureVersion.V1, RequestSignature.IsValidV1(options.ClientSecret, body, signature)),
            "v2" => (RequestSignatureVersion.V2, RequestSignature.IsValidV2(options.ClientSecret, request.Method, address, body, signature)),
            _ => (default, false),
        };
        return version == default ? "it carries no signature"
            : version < options.OldestVersion ? FormattableString.Invariant($"its signature has version {(int)version}, and the oldest accepted version is {(int)options.OldestVersion}")
            : isValid ? null
            : Mismatch(request);
    }

    private string? FaultOfV3(HttpRequest request, string address, ReadOnlySpan<byte> body)
    {
        var (timestamp, now) = (SignatureHeaders.Single(request.Headers, SignatureHeaders.Timestamp), options.TimeProvider.GetUtcNow());
        var isValid = RequestSignature.IsValidV3(
            options.ClientSecret, request.Method, address, body, timestamp, SignatureHeaders.Single(request.Headers, SignatureHeaders.V3), now);
        return isValid ? null
            : RequestSignature.IsCurrent(timestamp, now) ? Mismatch(request)
            : "its timestamp is missing, or more than five minutes away from the clock of this program";
    }

    // The usual reason is a proxy, and then scheme or host show it.
    private string Mismatch(HttpRequest request)
        => $"its signature is not that of a request to '{options.PublicAddress?.GetLeftPart(UriPartial.Path) ?? $"{request.Scheme}://{request.Host}"}' with this client secret";

    private static void Refuse(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SignatureGate).Namespace!); // In a namespace.
        LogRefusal(logger, context.GetEndpoint()?.DisplayName, status, reason);
    }

    [LoggerMessage(EventId = 1, EventName = "RequestRefused", Level = LogLevel.Warning, Message = "A request to {Endpoint} was refused with status {StatusCode}: {Reason}.")]
    private static partial void LogRefusal(ILogger logger, string? endpoint, int statusCode, string reason);
}
