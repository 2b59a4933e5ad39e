using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>What a successful call brings back.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Shape">What it holds; any JSON for nothing.</param>
/// <param name="Accept">The media types to ask for; checked to be some.</param>
internal sealed record Answer(AnswerKind Kind, Shape Shape, string Accept);
