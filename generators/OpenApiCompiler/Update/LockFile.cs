namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Where our document comes from, and what its last steps changed.</summary>
/// <param name="Source">Where the published document was taken from, in words.</param>
/// <param name="Adopted">The day on which it was adopted.</param>
/// <param name="Edition">The edition that its paths name, such as 'v3' or '2026-03'.</param>
/// <param name="Raw">The hash of the published file as it was.</param>
/// <param name="Canonical">The hash of the canonical form, which our document shares.</param>
/// <param name="Tools">The versions of the tools that adopted it, by name.</param>
/// <param name="History">The last steps that changed something, latest first.</param>
internal sealed record LockFile(
    string Source,
    DateOnly Adopted,
    string Edition,
    string Raw,
    string Canonical,
    IReadOnlyDictionary<string, string> Tools,
    IReadOnlyList<LockStep> History);

/// <summary>One adopted document that changed something.</summary>
internal sealed record LockStep(DateOnly Adopted, string Source, string Step, IReadOnlyList<LockChange> Changes);

/// <summary>One change, as far as it is needed to notice that it is taken back.</summary>
internal sealed record LockChange(string Kind, string Place, string? Old, string? New);
