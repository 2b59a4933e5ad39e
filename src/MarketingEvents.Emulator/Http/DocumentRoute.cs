using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Serves the OpenAPI document that the emulator was built from.</summary>
internal static class DocumentRoute
{
    public const string Path = "/openapi.json";

    private const string Resource = "openapi.json";

    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await Pages.MethodNotAllowed.WriteAsync(context);
            return;
        }

        await using var document = typeof(DocumentRoute).Assembly.GetManifestResourceStream(Resource)!; // The project file embeds it.
        context.Response.ContentType = "application/json;charset=utf-8";
        context.Response.ContentLength = document.Length;
        await document.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
