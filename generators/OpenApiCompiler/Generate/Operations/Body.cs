using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>What an operation sends.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="MediaType">Its media type; checked to be one.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Description">The document's own words, not yet escaped.</param>
internal sealed record Body(BodyKind Kind, Shape Shape, string MediaType, bool IsRequired, string? Description);
