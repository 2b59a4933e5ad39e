using System.Text;
using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Lets a fault happen to one request.</summary>
internal static class FaultStrike
{
    private const int SlowPieces = 8;

    public static async Task HappenAsync(Fault fault, HttpContext context, TimeProvider clock, Func<Task> answerAsync)
    {
        if (fault.NextDelay() is { Ticks: > 0 } delay)
        {
            await Task.Delay(delay, clock, context.RequestAborted);
        }

        switch (fault.Kind)
        {
            case FaultKind.None:
                await answerAsync();
                break;
            case FaultKind.Answer:
                if (fault.HappensAfterwards)
                {
                    await DivertAsync(context, answerAsync);
                }

                await WriteAsync(context, fault);
                break;
            case FaultKind.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case FaultKind.Reset:
                if (fault.HappensAfterwards)
                {
                    await DivertAsync(context, answerAsync);
                }

                context.Abort();
                break;
            default:
                await SpoilAsync(fault, context, clock, await DivertAsync(context, answerAsync));
                break;
        }
    }

    /// <summary>Carries the request out and keeps its body back.</summary>
    private static async Task<ReadOnlyMemory<byte>> DivertAsync(HttpContext context, Func<Task> answerAsync)
    {
        var wire = context.Response.Body;
        var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await answerAsync();
        }
        finally
        {
            context.Response.Body = wire;
        }

        context.Response.ContentLength = null;
        return kept.ToArray();
    }

    private static async Task SpoilAsync(Fault fault, HttpContext context, TimeProvider clock, ReadOnlyMemory<byte> body)
    {
        switch (fault.Kind)
        {
            case FaultKind.Truncate:
                // Chunked, so that the client cannot know from a length that more should come.
                await context.Response.Body.WriteAsync(body[..(body.Length / 2)]);
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case FaultKind.Empty:
                context.Response.ContentType = null;
                break;
            case FaultKind.ContentType:
                context.Response.ContentType = fault.MediaType;
                await context.Response.Body.WriteAsync(body);
                break;
            default:
                var size = Math.Max(1, (body.Length + SlowPieces - 1) / SlowPieces);
                for (var start = 0; start < body.Length; start += size)
                {
                    await context.Response.Body.WriteAsync(body[start..Math.Min(body.Length, start + size)], context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(fault.Pause, clock, context.RequestAborted);
                }

                break;
        }
    }

    private static Task WriteAsync(HttpContext context, Fault fault)
    {
        if (fault.RetryAfter is not null)
        {
            context.Response.Headers.RetryAfter = fault.RetryAfter;
        }

        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.MediaType;
        var body = Encoding.UTF8.GetBytes(fault.BodyFor(context.Response.Headers[CorrelationId.Header].ToString()));
        if (context.Features.Get<CallRecord>() is { } record)
        {
            record.Answer = body;
        }

        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
