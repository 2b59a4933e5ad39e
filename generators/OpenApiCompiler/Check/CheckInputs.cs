using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Check;

/// <summary>What is checked: the files of the folder, read once.</summary>
internal sealed record CheckInputs(OpenApiFolder Folder, OpenApiDocument Document, OverlayDocument Overlay, NamesFile Names)
{
    /// <exception cref="DocumentException">One of the files cannot be used.</exception>
    public static CheckInputs Read(OpenApiFolder folder)
    {
        var document = OpenApiDocument.Read(folder.Document);
        StructureCheck.ApplyToPublished(document);
        ModernForm.Apply(document);
        return new CheckInputs(folder, document, OverlayDocument.Read(folder.Overlay), NamesFile.Read(folder.Names));
    }
}
