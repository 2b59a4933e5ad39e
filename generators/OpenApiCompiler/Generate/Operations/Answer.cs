using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>The answer to a successful call.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Shape">The type of the body; any JSON for nothing.</param>
/// <param name="Accept">The media types to ask for; only valid ones.</param>
internal sealed record Answer(AnswerKind Kind, Shape Shape, string Accept)
{
    /// <summary>Whether a success may come without a body, because the document declares such a success, or none at all.</summary>
    public bool MayBeEmpty { get; init; }
}
