using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>A status and the bytes of a body. Operations render it while they hold the state, so that it shows one instant.</summary>
internal class Answer(int status, ReadOnlyMemory<byte> body = default, string mediaType = "application/json;charset=utf-8") : IActionResult
{
    public int Status => status;

    /// <summary>The bytes; a refusal names the id of the request in them.</summary>
    public virtual ReadOnlyMemory<byte> BodyFor(string correlationId) => body;

    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public Task WriteAsync(HttpContext context)
    {
        var bytes = BodyFor(context.Response.Headers[CorrelationId.Header].ToString());
        if (context.Features.Get<CallRecord>() is { } record)
        {
            record.Answer = bytes;
        }

        context.Response.StatusCode = status;
        if (bytes.IsEmpty)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
