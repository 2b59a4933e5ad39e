namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>The folder of this checkout, and the published documents where they lie beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>HubSpot's documents are data for tests and no part of the project, so a checkout may have to do without.</summary>
    public static string Published { get; } = Path.GetFullPath(In("..", "shared", "hubspot-openapi"));

    public static string? ReasonToSkip { get; }
        = Directory.Exists(Published) ? null : $"HubSpot's published documents are not in '{Published}'.";

    public static string In(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Sdk.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' has an 'Sdk.sln'.");
    }
}
