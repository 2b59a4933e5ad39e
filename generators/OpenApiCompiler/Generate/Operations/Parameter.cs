using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>A value that the caller gives beside the body.</summary>
/// <param name="WireName">As the service knows it.</param>
/// <param name="Name">As C# writes it: a parameter, or a member of the options when it may be left out.</param>
/// <param name="Place">Where it travels.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="Style">How a list or an object is written.</param>
/// <param name="IsRequired">Whether the call makes no sense without it.</param>
/// <param name="Description">The document's own words, not yet escaped.</param>
internal sealed record Parameter(string WireName, string Name, ParameterPlace Place, Shape Shape, ParameterStyle Style, bool IsRequired, string? Description);
