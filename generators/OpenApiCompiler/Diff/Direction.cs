namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Which way data of a schema travels. The same change can be harmless one way and breaking the other.</summary>
internal enum Direction
{
    /// <summary>We read it.</summary>
    Answer,

    /// <summary>We send it as JSON.</summary>
    Body,

    /// <summary>We send it as text in an address or a header.</summary>
    Parameter,
}

internal static class DirectionExtensions
{
    public static bool IsSent(this Direction direction) => direction != Direction.Answer;
}
