using Microsoft.AspNetCore.Mvc.Filters;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Turns what the framework noticed into HubSpot's refusals, and brings slashes in ids back, which the server leaves escaped.</summary>
internal sealed class RequestChecks : IActionFilter
{
    /// <summary>Stands for a slash inside an id until routing is over; no id has this character of the private use area.</summary>
    public const char Slash = '\uE000';

    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var name in context.RouteData.Values.Keys)
        {
            if (context.ActionArguments.TryGetValue(name, out var value) && value is string text && text.Contains(Slash, StringComparison.Ordinal))
            {
                context.ActionArguments[name] = text.Replace(Slash, '/');
            }
        }

        // Not IsValid: nothing validates, so that entries without mistakes count as unvalidated.
        if (context.ModelState.ErrorCount > 0)
        {
            var place = context.ModelState.First(entry => entry.Value!.Errors.Count > 0).Key; // An entry with errors has a value.
            context.Result = Refusal.Validation(place.Length == 0 ? "Invalid input JSON: the body cannot be read." : $"Invalid input JSON: the value of '{place}' cannot be read.");
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
