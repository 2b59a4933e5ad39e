using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// The clients of operations that have no name yet. An operation joins the client of the operations that the rules put beside
/// it, even where a document that has grown would derive another name for that client.
/// </summary>
internal sealed class AreaNames(IReadOnlyList<(DerivedName Derived, string Client)> known, NamesFile kept, TypeNames types)
{
    private readonly ILookup<string, (DerivedName Derived, string Client)> _known = known.ToLookup(k => k.Derived.Area, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _clients
        = kept.Operations.Select(o => o.Client).DistinctBy(c => c.ToUpperInvariant()).ToDictionary(c => c, StringComparer.OrdinalIgnoreCase);

    public string For(DerivedName operation)
    {
        var beside = _known[operation.Area]
            .OrderByDescending(k => k.Derived.Route.Steps.Zip(operation.Route.Steps).TakeWhile(pair => pair.First == pair.Second).Count())
            .ThenBy(k => k.Client, StringComparer.Ordinal)
            .Select(k => k.Client).FirstOrDefault();
        return beside ?? (_clients.TryGetValue(operation.Area, out var name) ? name : _clients[operation.Area] = types.TakeClient(operation.Area));
    }
}
