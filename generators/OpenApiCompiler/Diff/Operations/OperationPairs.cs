namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>Which operation of the new document is which of the old one. Operation ids are no help: all of them change at times.</summary>
internal sealed class OperationPairs
{
    // Beyond this, comparing all that is gone with all that is new takes too long, and such a document is another one anyway.
    private const int MostGuesses = 250_000;
    private const int Enough = 5;

    public List<(Operation Old, Operation New)> Same { get; } = [];

    public List<(Operation Old, Operation New)> Moved { get; } = [];

    public List<Operation> Removed { get; }

    public List<Operation> Added { get; }

    public OperationPairs(IReadOnlyList<Operation> old, IReadOnlyList<Operation> @new)
    {
        var byPlace = @new.GroupBy(o => (o.Verb, o.Shape)).ToDictionary(g => g.Key, g => g.ToList());
        Removed = [];
        foreach (var operation in old)
        {
            if (byPlace.TryGetValue((operation.Verb, operation.Shape), out var twins) && twins.Count > 0)
            {
                var twin = twins.Find(t => t.Path == operation.Path) ?? twins[0];
                twins.Remove(twin);
                Same.Add((operation, twin));
            }
            else
            {
                Removed.Add(operation);
            }
        }

        Added = [.. byPlace.Values.SelectMany(o => o).OrderBy(o => o.Name, StringComparer.Ordinal)];
        FindMoved();
    }

    private void FindMoved()
    {
        if ((long)Removed.Count * Added.Count > MostGuesses)
        {
            return;
        }

        var gone = Removed.Select(o => new Resemblance(o)).ToList();
        var fresh = Added.Select(o => new Resemblance(o)).ToList();
        var guesses = gone.SelectMany(_ => fresh, (one, other) => (Old: one, New: other, Points: one.To(other))).Where(g => g.Points >= Enough).ToList();
        foreach (var guess in guesses.OrderByDescending(g => g.Points))
        {
            var isOnlyOne = !guesses.Any(g => g.Points == guess.Points && g != guess && (g.Old == guess.Old || g.New == guess.New));
            if (isOnlyOne && Removed.Contains(guess.Old.Of) && Added.Contains(guess.New.Of))
            {
                Move(guess.Old.Of, guess.New.Of);
            }
        }

        FollowSiblings();
    }

    // Where one operation of a path has moved, the others of that path have moved with it, however little they have in common.
    private void FollowSiblings()
    {
        foreach (var (from, to) in Moved.ToList())
        {
            foreach (var sibling in Removed.Where(o => o.Shape == from.Shape).ToList())
            {
                if (Added.Find(o => o.Verb == sibling.Verb && o.Shape == to.Shape) is { } twin)
                {
                    Move(sibling, twin);
                }
            }
        }
    }

    private void Move(Operation from, Operation to)
    {
        Removed.Remove(from);
        Added.Remove(to);
        Moved.Add((from, to));
    }
}
