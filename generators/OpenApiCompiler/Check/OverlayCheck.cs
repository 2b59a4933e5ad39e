using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Overlay;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Check;

/// <summary>Whether every correction still corrects something, or says for which editions it is kept.</summary>
internal static class OverlayCheck
{
    public static IEnumerable<Finding> Find(CheckInputs inputs)
    {
        var document = inputs.Document.Copy();
        CanonicalForm.Apply(document);
        var edition = Edition.Of(inputs.Document);
        foreach (var result in inputs.Overlay.ApplyTo(document))
        {
            var isMeant = result.Action.IsMeantFor(edition);
            if (isMeant && result.Effect != OverlayEffect.Applied)
            {
                yield return new Finding("overlay", $"{result} Remove the action, or say with 'x-editions' for which editions it is kept.", Place(inputs, result.Action));
            }
            else if (!isMeant && result.Effect == OverlayEffect.Applied)
            {
                yield return new Finding("overlay", $"{result} Its 'x-editions' leave out '{edition}', which needs it.", Place(inputs, result.Action));
            }
        }
    }

    private static SourcePlace Place(CheckInputs inputs, OverlayAction action) => new(inputs.Folder.Overlay, Math.Max(action.Line, 1), 1);
}
