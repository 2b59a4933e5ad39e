using Microsoft.AspNetCore.Mvc.Filters;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Turns what the framework noticed into HubSpot's refusals, and brings slashes in ids back, which the server leaves escaped.</summary>
internal sealed class RequestChecks : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var (name, value) in context.ActionArguments.ToList())
        {
            if (value is string text && context.RouteData.Values.ContainsKey(name))
            {
                context.ActionArguments[name] = text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
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
}
