using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>Switches the framework's validation off: the contracts have no attributes to validate, and walking through a large batch for them takes time.</summary>
internal sealed class NoValidation : IObjectModelValidator
{
    public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
    {
    }
}
