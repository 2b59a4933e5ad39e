using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Turns what the framework noticed into HubSpot's refusals, and brings slashes in ids back, which the server leaves escaped.</summary>
internal sealed class RequestChecks : IActionFilter, IResultFilter
{
    /// <summary>Stands for a slash inside an id until routing is over; no id has this character of the private use area.</summary>
    public const char Slash = '\uE000';

    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var (name, value) in context.ActionArguments.ToList())
        {
            if (value is string text && context.RouteData.Values.ContainsKey(name))
            {
                context.ActionArguments[name] = text.Replace(Slash, '/');
            }
        }

        if (!context.ModelState.IsValid)
        {
            context.Result = HubSpotError.Validation("Invalid input JSON: the body cannot be read.");
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        // One id for one request, wherever it stands.
        if (context.Result is ObjectResult { Value: JObject body } && body.ContainsKey("correlationId"))
        {
            body["correlationId"] = context.HttpContext.Response.Headers["x-hubspot-correlation-id"].ToString();
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
