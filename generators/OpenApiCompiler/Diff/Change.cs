namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>One difference between two documents.</summary>
/// <param name="Kind">What happened, one of <see cref="Kinds"/>.</param>
/// <param name="Impact">How bad it is, and why.</param>
/// <param name="Place">Where; for something that is gone, where it was.</param>
/// <param name="Old">What stood there, if a short text can say it; null when nothing did.</param>
/// <param name="New">What stands there, if a short text can say it; null when nothing does.</param>
internal sealed record Change(string Kind, Impact Impact, Place Place, string? Old, string? New)
{
    /// <summary>The only way of the data that the change concerns; null where it concerns both, or no data.</summary>
    public bool? IsSent { get; init; }

    /// <summary>The operations that a change inside a shared schema reaches, such as 'request of post /events'; empty elsewhere.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    public Severity Severity => Impact.Severity;
}
