using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;

namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>The files of this checkout, and the published documents where they lie beside it.</summary>
internal static class Checkout
{
    public static string Root => Repository.Root;

    public static string Document { get; } = Repository.In("openapi", "marketing-events.json");

    public static string Overlay { get; } = Repository.In("openapi", "marketing-events.overlay.json");

    public static string Names { get; } = Repository.In("openapi", "marketing-events.names.json");

    public static string Published => Repository.Published;

    public static string PublishedV3 { get; } = Path.Combine(Published, "marketing-events.v3.json");

    public static OpenApiDocument ReadDocument() => OpenApiDocument.Read(Document);

    public static OverlayDocument ReadOverlay() => OverlayDocument.Read(Overlay);

    public static NamesFile ReadNames() => NamesFile.Read(Names);
}
