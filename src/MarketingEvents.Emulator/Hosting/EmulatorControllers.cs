using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>Finds the controllers of this assembly, which are internal: users of the emulator have no business with them.</summary>
internal sealed class EmulatorControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo)
        => typeInfo.Assembly == typeof(EmulatorControllers).Assembly && !typeInfo.IsAbstract && typeof(ControllerBase).IsAssignableFrom(typeInfo);
}
