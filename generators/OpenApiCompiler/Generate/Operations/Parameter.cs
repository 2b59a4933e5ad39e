using HubSpot.MarketingEvents;
using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>A value that the caller passes beside the body.</summary>
/// <param name="WireName">As the service knows it.</param>
/// <param name="Name">As C# writes it: a parameter, or a member of the options when it may be left out.</param>
/// <param name="Place">Where it is sent.</param>
/// <param name="Shape">Its type.</param>
/// <param name="Style">How a list or an object is written.</param>
/// <param name="IsRequired">Whether it must be passed.</param>
/// <param name="Description">The text of the document, not yet escaped.</param>
internal sealed record Parameter(string WireName, string Name, ParameterPlace Place, Shape Shape, ParameterStyle Style, bool IsRequired, string? Description)
{
    /// <summary>The largest value that the document allows; null when it states none.</summary>
    public int? Maximum { get; init; }
}
