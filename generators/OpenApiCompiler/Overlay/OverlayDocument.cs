using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Overlay;

/// <summary>Our corrections of the published document: an OpenAPI Overlay 1.0 document, read and checked.</summary>
internal sealed class OverlayDocument
{
    private OverlayDocument(string file, IReadOnlyList<OverlayAction> actions)
    {
        File = file;
        Actions = actions;
    }

    public string File { get; }

    public IReadOnlyList<OverlayAction> Actions { get; }

    /// <exception cref="DocumentException">The file is not an overlay, or an action lacks its reason.</exception>
    public static OverlayDocument Read(string file)
    {
        var source = OpenApiDocument.Read(file);
        if (source.Root["overlay"]?.Type != JTokenType.String || !source.Root.Value<string>("overlay")!.StartsWith("1.0", StringComparison.Ordinal))
        {
            throw DocumentException.At(source.Root["overlay"] ?? source.Root, file, "'overlay' must name version 1.0, for example '1.0.0'.");
        }

        if (source.Root["actions"] is not JArray list)
        {
            throw DocumentException.At(source.Root["actions"] ?? source.Root, file, "'actions' must be an array.");
        }

        return new OverlayDocument(file, [.. list.Select(item => OverlayAction.Read(item, file))]);
    }

    /// <summary>Applies every action in order and reports, per action, whether it did anything.</summary>
    public IReadOnlyList<OverlayResult> ApplyTo(OpenApiDocument document) => [.. Actions.Select(action => action.ApplyTo(document, File))];
}
