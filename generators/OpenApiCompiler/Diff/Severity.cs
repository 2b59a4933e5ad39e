namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Whom a change of the document hurts; ordered, so that the worst is the largest.</summary>
internal enum Severity
{
    /// <summary>Nothing that is built from the document depends on it.</summary>
    Noise,

    /// <summary>Everybody can go on as before.</summary>
    Additive,

    /// <summary>The service still understands old clients, but C# code written against the generated one must change.</summary>
    SourceBreaking,

    /// <summary>Clients of the old document fail against the service, or read it wrongly.</summary>
    WireBreaking,
}

/// <summary>What becomes of the version number of a client that follows the document.</summary>
internal enum VersionStep
{
    None,
    Patch,
    Minor,
    Major,
}

/// <summary>The words of a report.</summary>
internal static class Words
{
    public static IReadOnlyList<Severity> WorstFirst { get; } = [Severity.WireBreaking, Severity.SourceBreaking, Severity.Additive, Severity.Noise];

    public static string Of(Severity severity)
        => severity switch
        {
            Severity.WireBreaking => "wire-breaking",
            Severity.SourceBreaking => "source-breaking",
            Severity.Additive => "additive",
            _ => "noise",
        };

    public static string Of(VersionStep step) => step.ToString().ToLowerInvariant();
}
