using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Check;

/// <summary>Whether the lock tells the truth about the document.</summary>
internal static class LockCheck
{
    public static IEnumerable<Finding> Find(CheckInputs inputs)
    {
        if (!File.Exists(inputs.Folder.Lock))
        {
            yield return new Finding("lock", $"'{inputs.Folder.Lock}' does not exist; 'update' writes it.", Lock(inputs));
            yield break;
        }

        var content = LockText.Read(inputs.Folder.Lock);
        var hash = Hashes.OfCanonicalForm(inputs.Document);
        if (content.Canonical != hash)
        {
            yield return new Finding("lock",
                $"The structure of the document is not the one that was adopted ('{content.Canonical}' then, '{hash}' now). "
                + "Corrections belong into the overlay, new documents come through 'update'.",
                Lock(inputs));
        }

        var edition = Edition.Of(inputs.Document);
        if (content.Edition != edition)
        {
            yield return new Finding("lock", $"It names edition '{content.Edition}', but the document is '{edition}'.", Lock(inputs));
        }
    }

    private static SourcePlace Lock(CheckInputs inputs) => new(inputs.Folder.Lock, 1, 1);
}
