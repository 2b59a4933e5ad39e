using System.Collections.Frozen;
using HubSpot.MarketingEvents.Emulator.Control;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Page;

/// <summary>Serves the page for people: one document, its style and its scripts. Nothing comes from elsewhere, and nothing may.</summary>
internal static class PageRoutes
{
    private const string AssetPrefix = "/_emulator/page/";
    private const string ResourcePrefix = "page/";
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, byte[]> Assets = Read();

    public static bool Owns(string path) => path == "/" || path.StartsWith(AssetPrefix, StringComparison.Ordinal);

    public static Task AnswerAsync(HttpContext context, string path)
    {
        if (!OwnMachine.Sent(context.Request))
        {
            return ControlRoutes.Stranger.WriteAsync(context);
        }

        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return Pages.MethodNotAllowed.WriteAsync(context);
        }

        var name = path == "/" ? "index.html" : path[AssetPrefix.Length..];
        if (!Assets.TryGetValue(name, out var bytes))
        {
            return Pages.NotFound.WriteAsync(context);
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        return new Answer(200, bytes, MediaType(name)).WriteAsync(context);
    }

    private static string MediaType(string name)
        => Path.GetExtension(name) switch
        {
            ".html" => "text/html;charset=utf-8",
            ".css" => "text/css;charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/javascript;charset=utf-8",
        };

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = typeof(PageRoutes).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).ToFrozenDictionary(name => name[ResourcePrefix.Length..], Bytes);

        byte[] Bytes(string name)
        {
            using var resource = assembly.GetManifestResourceStream(name)!; // The assembly named it.
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }
}
