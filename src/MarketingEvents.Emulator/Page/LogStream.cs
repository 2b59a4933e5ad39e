using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Page;

/// <summary>
/// Pushes completed requests as server-sent events: first those that the log keeps, then each new one. It lives as long as its request does.
/// </summary>
internal sealed class LogStream(RequestLog log)
{
    // Numbers begin again with each server, so what a page saw of another one does not count.
    private readonly string _run = Guid.NewGuid().ToString("N");

    private const int MostAtFirst = 200;

    /// <summary>However many requests come, a page is told of them this often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream;charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        using var subscription = log.Subscribe();
        await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes($"event: run\ndata: {_run}\n\n"), context.RequestAborted);
        var known = LastKnown(context.Request);
        await WriteAsync(context, [.. log.All.Where(call => call.IsComplete && call.Number > known).TakeLast(MostAtFirst)]);

        var news = new List<EmulatorRequest?>();
        while (await subscription.News.WaitToReadAsync(context.RequestAborted))
        {
            news.Clear();
            while (news.Count < MostAtFirst && subscription.News.TryRead(out var next))
            {
                news.Add(next);
            }

            await WriteAsync(context, news);
            await Task.Delay(Pause, TimeProvider.System, context.RequestAborted);
        }
    }

    // A browser that reconnects says what it has seen.
    private long LastKnown(HttpRequest request)
        => request.Headers["Last-Event-ID"].ToString().Split('.') is [var run, var text] && run == _run && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task WriteAsync(HttpContext context, List<EmulatorRequest?> news)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        foreach (var call in news)
        {
            if (call is null)
            {
                buffer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: change\ndata: {log.Oldest}\n\n")));
                continue;
            }

            // JSON has no line feeds outside of texts, and none unescaped inside.
            buffer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {_run}.{call.Number}\nevent: request\ndata: ")));
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                RequestJson.WriteSummary(writer, call);
            }

            buffer.Write("\n\n"u8);
        }

        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
