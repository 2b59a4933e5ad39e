namespace HubSpot.OpenApiCompiler.Check;

/// <summary>Something that is not as it should be, and what to do about it.</summary>
/// <param name="Subject">What it is about: 'document', 'lock', 'overlay', 'names', 'sentences' or 'generated'.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Finding(string Subject, string Message)
{
    public override string ToString() => $"{Subject}: {Message}";
}
