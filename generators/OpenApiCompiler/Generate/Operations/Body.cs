using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>The body of a request.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Shape">Its type.</param>
/// <param name="MediaType">Its media type; always a valid one.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Description">The text of the document, not yet escaped.</param>
internal sealed record Body(BodyKind Kind, Shape Shape, string MediaType, bool IsRequired, string? Description);
