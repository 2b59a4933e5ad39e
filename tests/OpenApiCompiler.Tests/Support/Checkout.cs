using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;

namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>The files of this checkout, and the published documents where they lie beside it.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Document { get; } = InRoot("openapi", "marketing-events.json");

    public static string Overlay { get; } = InRoot("openapi", "marketing-events.overlay.json");

    public static string Names { get; } = InRoot("openapi", "marketing-events.names.json");

    /// <summary>HubSpot's documents are data for tests and no part of the project, so a checkout may have to do without.</summary>
    public static string Published { get; } = Path.GetFullPath(InRoot("..", "shared", "hubspot-openapi"));

    public static string PublishedV3 { get; } = Path.Combine(Published, "marketing-events.v3.json");

    public static OpenApiDocument ReadDocument() => OpenApiDocument.Read(Document);

    public static OverlayDocument ReadOverlay() => OverlayDocument.Read(Overlay);

    public static NamesFile ReadNames() => NamesFile.Read(Names);

    private static string InRoot(params string[] parts) => Path.Combine([Root, .. parts]);

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
