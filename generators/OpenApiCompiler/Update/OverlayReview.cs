using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Overlay;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>What becomes of our corrections when a new document takes the place of the old one.</summary>
/// <param name="Lost">Corrections that had a target and have none; the mistake they mend may be there still.</param>
/// <param name="Remarks">Corrections that are no longer needed, or find less or more than before.</param>
internal sealed record OverlayReview(IReadOnlyList<string> Lost, IReadOnlyList<string> Remarks)
{
    public static OverlayReview Of(OverlayDocument overlay, OpenApiDocument old, OpenApiDocument @new)
    {
        var edition = Edition.Of(@new);
        var before = Apply(overlay, old);
        var after = Apply(overlay, @new);
        var lost = new List<string>();
        var remarks = new List<string>();
        foreach (var (was, became) in before.Zip(after).Where(p => p.Second.Result.Action.IsMeantFor(edition)))
        {
            switch (was.Result.Effect, became.Result.Effect)
            {
                case (not OverlayEffect.NoMatch, OverlayEffect.NoMatch) when became.Result.Action.Removes:
                    remarks.Add($"{became.Result} What it removes is gone.");
                    break;

                case (not OverlayEffect.NoMatch, OverlayEffect.NoMatch):
                    lost.Add(became.Result.ToString());
                    break;

                case (OverlayEffect.Applied, OverlayEffect.Redundant):
                    remarks.Add($"{became.Result} It is mended upstream.");
                    break;

                case (_, OverlayEffect.Applied) when was.Matches != became.Matches:
                    remarks.Add(FormattableString.Invariant($"{became.Result} It found {was.Matches} places before and finds {became.Matches} now."));
                    break;
            }
        }

        return new OverlayReview(lost, remarks);
    }

    private static List<(OverlayResult Result, int Matches)> Apply(OverlayDocument overlay, OpenApiDocument document)
    {
        var copy = document.Copy();
        CanonicalForm.Apply(copy);
        return [.. overlay.Actions.Select(action =>
        {
            var result = action.ApplyTo(copy, overlay.File);
            return (result, result.Matches);
        })];
    }
}
