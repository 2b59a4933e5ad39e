using System.Text;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The HTML with which routers and proxies answer.</summary>
internal static class Pages
{
    public static Answer NotFound { get; } = Page(404, "Page not found");

    public static Answer MethodNotAllowed { get; } = Page(405, "Method not allowed");

    private static Answer Page(int status, string text)
        => new(status, Encoding.UTF8.GetBytes(FormattableString.Invariant($"<html><head><title>{status}</title></head><body>{text}</body></html>")), "text/html;charset=utf-8");
}
