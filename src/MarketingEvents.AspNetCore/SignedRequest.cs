using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>What of a request is signed, as HubSpot sent it.</summary>
internal static class SignedRequest
{
    /// <summary>The complete address with path and query as they came over the wire: routing and proxies decode and rewrite them.</summary>
    public static string AddressOf(HttpRequest request, Uri? publicAddress)
        => (publicAddress is null ? $"{request.Scheme}://{request.Host.ToUriComponent()}" : publicAddress.AbsoluteUri.TrimEnd('/')) + Target(request);

    /// <summary>The path as it came over the wire.</summary>
    public static string PathOf(HttpRequest request) => Target(request).Split('?')[0];

    /// <summary>The whole body, to be read from its beginning; null when it is longer than the limit.</summary>
    public static async Task<MemoryStream?> ReadBodyAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var count)
        {
            if (body.Length + count > limit)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        body.Position = 0;
        return body;
    }

    // Servers that do not keep the target, and targets in absolute form, get it put together again.
    private static string Target(HttpRequest request)
        => request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw && raw[0] == '/'
            ? raw
            : UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString);
}
