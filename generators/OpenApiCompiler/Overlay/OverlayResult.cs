namespace HubSpot.OpenApiCompiler.Overlay;

/// <summary>What one action of the overlay did to a document.</summary>
internal sealed record OverlayResult(OverlayAction Action, int Position, OverlayEffect Effect)
{
    /// <summary>In how many places the target was found.</summary>
    public int Matches { get; init; }

    public override string ToString()
        => Effect switch
        {
            OverlayEffect.NoMatch => $"Overlay line {Position}: '{Action.Target}' matches nothing in this document.",
            OverlayEffect.Redundant => $"Overlay line {Position}: '{Action.Target}' is already as the action wants it.",
            _ => $"Overlay line {Position}: '{Action.Target}' applied.",
        };
}

/// <summary>Whether an action of the overlay is alive.</summary>
internal enum OverlayEffect
{
    Applied,
    NoMatch,
    Redundant,
}
