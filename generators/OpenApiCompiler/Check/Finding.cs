using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Check;

/// <summary>Something that is not as it should be, and what to do about it.</summary>
/// <param name="Subject">What it is about: 'document', 'lock', 'overlay', 'names', 'sentences' or 'generated'.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Place">The file that it is about, and the line if it has one.</param>
internal sealed record Finding(string Subject, string Message, SourcePlace Place)
{
    public override string ToString() => $"{Subject}: {Message}";
}
