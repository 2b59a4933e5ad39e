using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>HubSpot's own rules check a body. Walking through every input of a large batch for attributes that no contract has costs a third of its time.</summary>
internal sealed class NoValidation : IObjectModelValidator
{
    public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
    {
    }
}
