using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>What happens to a request before and after its controller: edition prefix, token, faults, correlation id.</summary>
internal sealed partial class EmulatorPipeline(EmulatorOptions options, Action<EmulatorRequest> record)
{
    private const string NotFoundPage = "<html><head><title>404</title></head><body>Page not found</body></html>";
    private const string MethodPage = "<html><head><title>405</title></head><body>Method not allowed</body></html>";

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["x-hubspot-correlation-id"] = Guid.NewGuid().ToString();
        var match = Prefix().Match(context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0]);
        if (!match.Success)
        {
            await WriteAsync(context, 404, "text/html", NotFoundPage);
            return;
        }

        var rest = match.Groups["rest"].Value;
        // The server leaves '%2F' escaped; a slash inside an id must not split it.
        context.Request.Path = rest.Length == 0 ? "/" : string.Join('/', rest.Split('/').Select(segment => Uri.UnescapeDataString(segment).Replace('/', RequestChecks.Slash)));
        var request = await ReadAsync(context, rest, match.Groups["edition"].Value);
        record(request);

        if (options.Faults.Take(request) is { } fault)
        {
            await StrikeAsync(fault, context, next);
        }
        else
        {
            await AnswerAsync(context, next);
        }
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var token = context.Request.Headers.Authorization.ToString();
        if (!token.StartsWith("Bearer ", StringComparison.Ordinal) || token.Length == 7)
        {
            await WriteAsync(context, 401, "application/json", """{"status":"error","message":"Authentication credentials not found.","correlationId":"c-401","category":"INVALID_AUTHENTICATION"}""");
            return;
        }

        if (options.AcceptedToken is { } accepted && token[7..] != accepted)
        {
            await WriteAsync(context, 401, "application/json", """{"status":"error","message":"The token used to make this call is not known.","correlationId":"c-401","category":"EXPIRED_AUTHENTICATION"}""");
            return;
        }

        await next(context);
        if (!context.Response.HasStarted && context.Response.StatusCode is 404 or 405)
        {
            await WriteAsync(context, context.Response.StatusCode, "text/html", context.Response.StatusCode == 404 ? NotFoundPage : MethodPage);
        }
    }

    private async Task StrikeAsync(Fault fault, HttpContext context, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        if (fault.HappensAfterwards)
        {
            context.Response.Body = answer;
            await AnswerAsync(context, next);
            context.Response.Body = wire;
        }

        if (fault.Hangs)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        else if (fault.ResetsConnection)
        {
            context.Abort();
        }
        else if (fault.Truncates)
        {
            // Chunked, so that the client cannot know from a length that more should come.
            context.Response.ContentLength = null;
            await wire.WriteAsync(answer.ToArray().AsMemory(0, (int)answer.Length / 2));
            await wire.FlushAsync();
            context.Abort();
        }
        else if (fault.Empties)
        {
            context.Response.ContentLength = 0;
            context.Response.ContentType = null;
        }
        else
        {
            if (fault.RetryAfter is not null)
            {
                context.Response.Headers.RetryAfter = fault.RetryAfter;
            }

            await WriteAsync(context, fault.Status, fault.MediaType, fault.Body);
        }
    }

    private static async Task<EmulatorRequest> ReadAsync(HttpContext context, string path, string edition)
    {
        context.Request.EnableBuffering();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Request.Body.Position = 0;
        return new EmulatorRequest(context.Request.Method, path, context.Request.QueryString.Value ?? "", body.ToArray(), edition);
    }

    private static Task WriteAsync(HttpContext context, int status, string mediaType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        return context.Response.WriteAsync(body);
    }

    [GeneratedRegex(@"^/marketing/(?:(?<edition>v3)/marketing-events|marketing-events/(?<edition>v3|2025-09|2026-03|2026-09))(?<rest>/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
