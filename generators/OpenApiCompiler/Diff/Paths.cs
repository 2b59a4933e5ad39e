using HubSpot.OpenApiCompiler.Diff.Operations;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Operations that came, went, or moved to another path or verb.</summary>
internal static class Paths
{
    public static void Compare(OperationPairs pairs, ChangeLog log)
    {
        // One path with another edition in it has moved; all of them together are another edition.
        var isOtherEdition = pairs.Same.Count == 0 && pairs.Removed.Count == 0
            && pairs.Moved.All(m => new Resemblance(m.Old).IsOtherEditionOf(new Resemblance(m.New)));
        foreach (var (old, @new) in pairs.Moved)
        {
            var impact = isOtherEdition
                ? Impact.Harmless("All paths name another edition; the service keeps the former one beside it for a time.")
                : Impact.Wire(old.Shape == @new.Shape ? "The service takes another verb." : "The service answers under another path.");
            log.Add(isOtherEdition ? Kinds.EditionChanged : Kinds.OperationMoved, impact, @new.Content, old.Name, @new.Name);
        }

        foreach (var operation in pairs.Removed)
        {
            log.Add(Kinds.OperationRemoved, Impact.Wire("The service no longer offers it, and the C# method is gone."), operation.Content, operation.Name);
        }

        foreach (var operation in pairs.Added)
        {
            log.Add(Kinds.OperationAdded, Impact.Additive("One more method."), operation.Content, null, operation.Name);
        }
    }
}
