using System.Text.RegularExpressions;
using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.Control;
using HubSpot.MarketingEvents.Emulator.Page;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>What happens to a request before and after its operation: correlation id, edition prefix, log, faults, token, limits, body.</summary>
internal sealed partial class EmulatorPipeline(EmulatorOptions options, RequestLog log, Gate gate, RateLimiter limiter, OAuthRoutes oauth, ControlRoutes control)
{
    private const int LongestTarget = 16 * 1024;
    private const string OAuthEdition = "oauth";

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers[CorrelationId.Header] = CorrelationId.Create(options.TimeProvider.GetUtcNow());
        try
        {
            await RouteAsync(context, next);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await new Refusal(e.StatusCode, "The request cannot be read.").WriteAsync(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client has closed the connection.
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            await Refusal.InternalError().WriteAsync(context);
        }
        finally
        {
            if (context.Features.Get<CallRecord>() is { } record)
            {
                var isBroken = context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted;
                log.Complete(record.Call, isBroken ? null : context.Response.StatusCode, record.Call.Edition == OAuthEdition ? default : record.Answer);
            }
        }
    }

    private Task RouteAsync(HttpContext context, RequestDelegate next)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Length > LongestTarget)
        {
            return new Refusal(414, "The address of the request is too long.").WriteAsync(context);
        }

        var path = target.Split('?')[0];
        if (PageRoutes.Owns(path))
        {
            return PageRoutes.AnswerAsync(context, path);
        }

        if (ControlRoutes.Owns(path))
        {
            return control.HandleAsync(context, path);
        }

        if (path == DocumentRoute.Path)
        {
            return DocumentRoute.AnswerAsync(context);
        }

        if (path.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            return TakeAsync(context, path, path, OAuthEdition, _ => AnswerOAuthAsync(context, path));
        }

        return Prefix().Match(path) is { Success: true } match
            ? TakeAsync(context, path, match.Groups["rest"].Value, match.Groups["edition"].Value, call => AnswerAsync(context, call, next))
            : Pages.NotFound.WriteAsync(context);
    }

    private async Task TakeAsync(HttpContext context, string target, string path, string edition, Func<EmulatorRequest, Task> answerAsync)
    {
        if (await RequestBody.ReadAsync(context.Request, options.LargestBody, context.RequestAborted) is not { } body)
        {
            await Refusal.TooLarge().WriteAsync(context);
            return;
        }

        // The log and the checks took the body from the wire; the operation reads this copy.
        context.Request.Body = new MemoryStream(body, writable: false);
        var call = log.Add(new EmulatorRequest(
            context.Request.Method, LoggedTarget.Path(path), LoggedTarget.Query(context.Request.QueryString.Value ?? ""), edition == OAuthEdition ? default : body, edition)
        {
            At = options.TimeProvider.GetUtcNow(),
            CorrelationId = context.Response.Headers[CorrelationId.Header].ToString(),
            Target = LoggedTarget.Path(target),
        });
        context.Features.Set(new CallRecord(call));
        if (options.Faults.Take(call) is { } fault)
        {
            call.Fault = fault.ToString();
            await FaultStrike.HappenAsync(fault, context, options.TimeProvider, () => answerAsync(call));
        }
        else
        {
            await answerAsync(call);
        }
    }

    private async Task AnswerOAuthAsync(HttpContext context, string path) => await (await oauth.AnswerAsync(context, path) ?? Pages.NotFound).WriteAsync(context);

    private async Task AnswerAsync(HttpContext context, EmulatorRequest call, RequestDelegate next)
    {
        var (grant, refusal) = gate.Enter(context.Request, call);
        refusal ??= limiter.Enter(grant!, context.Response); // Whoever is not refused has a grant.
        refusal ??= BodyCheck.Refuse(context.Request, call.Body, options.RefusesOtherContentTypes);
        if (refusal is not null)
        {
            await refusal.WriteAsync(context);
            return;
        }

        var caller = context.RequestServices.GetRequiredService<Caller>();
        call.Account = caller.Account = grant!.Account;
        caller.AppId = grant.AppId;
        caller.Request = call;
        caller.BaseAddress = new Uri($"{context.Request.Scheme}://{(context.Request.Host.HasValue ? context.Request.Host.Value : "localhost")}/");

        // The server leaves '%2F' escaped; a slash inside an id must not split it.
        context.Request.Path = call.Path.Length == 0 ? "/" : string.Join('/', call.Path.Split('/').Select(segment => Uri.UnescapeDataString(segment).Replace('/', RequestChecks.Slash)));
        await next(context);
        if (!context.Response.HasStarted && context.Response is { StatusCode: 404 or 405, ContentType: null })
        {
            await (context.Response.StatusCode == 404 ? Pages.NotFound : Pages.MethodNotAllowed).WriteAsync(context);
        }
    }

    [GeneratedRegex(@"^/marketing/(?:(?<edition>v3)/marketing-events|marketing-events/(?<edition>v3|2025-09|2026-03|2026-09))(?<rest>/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
