namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Extensions of other vendors whose meaning is known well enough to be compared. All others are noise.</summary>
internal static class KnownExtensions
{
    /// <summary>The values that a text has today.</summary>
    public const string ExtensibleEnum = "x-extensible-enum";

    /// <summary>The day after which a deprecated operation is gone.</summary>
    public const string Sunset = "x-sunset";

    /// <summary>One of 'draft', 'alpha', 'beta' and 'stable'.</summary>
    public const string StabilityLevel = "x-stability-level";

    public static IReadOnlyList<string> OfOperations { get; } = [Sunset, StabilityLevel];

    public static IReadOnlySet<string> Names { get; } = new HashSet<string>([ExtensibleEnum, .. OfOperations], StringComparer.Ordinal);
}
