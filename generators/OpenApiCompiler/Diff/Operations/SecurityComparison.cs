using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>
/// How a caller must identify itself: one of several alternatives, each a set of schemes with scopes that are all needed.
/// Schemes that only changed their name are known by then.
/// </summary>
internal sealed class SecurityComparison(IReadOnlyDictionary<string, string> renamedSchemes, ChangeLog log)
{
    public void Compare(Operation old, Operation @new)
    {
        var place = @new["security"];
        var gone = Alternatives(old.Security, renamedSchemes);
        var fresh = Alternatives(@new.Security);
        if (gone.Count == 0 || fresh.Count == 0)
        {
            CompareNone(gone, fresh, place);
            return;
        }

        foreach (var alternative in gone.Intersect(fresh).ToList())
        {
            gone.Remove(alternative);
            fresh.Remove(alternative);
        }

        CompareScopes(gone, fresh, place);
        if (gone.Count == 1 && fresh.Count == 1)
        {
            log.Add(Kinds.SecurityChanged, Impact.Wire("The service asks for another kind of authentication."), place, gone[0].ToString(), fresh[0].ToString());
            return;
        }

        gone.ForEach(a => log.Add(Kinds.SecurityAlternativeRemoved, Impact.Wire("Whoever authenticates this way is refused."), place, a.ToString()));
        fresh.ForEach(a => log.Add(Kinds.SecurityAlternativeAdded, Impact.Harmless("One more way to authenticate."), place, null, a.ToString()));
    }

    private void CompareNone(List<Alternative> gone, List<Alternative> fresh, JToken place)
    {
        if (gone.Count > 0)
        {
            log.Add(Kinds.SecurityRemoved, Impact.Harmless("The service asks for no authentication."), place, string.Join(" or ", gone));
        }
        else if (fresh.Count > 0)
        {
            log.Add(Kinds.SecurityAdded, Impact.Wire("The service asks for authentication."), place, null, string.Join(" or ", fresh));
        }
    }

    private void CompareScopes(List<Alternative> gone, List<Alternative> fresh, JToken place)
    {
        foreach (var before in gone.ToList())
        {
            var candidates = fresh.FindAll(a => a.Schemes == before.Schemes);
            if (candidates.Count != 1 || gone.Count(a => a.Schemes == before.Schemes) != 1)
            {
                continue;
            }

            var after = candidates[0];
            gone.Remove(before);
            fresh.Remove(after);
            var lost = before.Scopes.Except(after.Scopes).ToList();
            var won = after.Scopes.Except(before.Scopes).ToList();
            var (kind, impact) = (lost.Count, won.Count) switch
            {
                (0, _) => (Kinds.ScopeAdded, Impact.Wire("Tokens without the scope are refused.")),
                (_, 0) => (Kinds.ScopeRemoved, Impact.Harmless("Tokens need one scope less.")),
                _ => (Kinds.ScopeChanged, Impact.Wire("Tokens need another scope.")),
            };
            log.Add(kind, impact, place, Say(before.Schemes, lost), Say(before.Schemes, won));
        }
    }

    private static string? Say(string schemes, List<string> scopes) => scopes.Count == 0 ? null : $"{schemes}: {string.Join(", ", scopes)}";

    // An empty alternative means that no authentication is needed, and so does the lack of any.
    private static List<Alternative> Alternatives(JArray? security, IReadOnlyDictionary<string, string>? renamed = null)
        => [.. (security ?? []).OfType<JObject>().Select(a => new Alternative(a, renamed)).Distinct().Where(a => security!.Count > 1 || a.Schemes.Length > 0)];

    private sealed record Alternative(string Schemes, string Text)
    {
        public Alternative(JObject alternative, IReadOnlyDictionary<string, string>? renamed)
            : this(
                string.Join(" and ", alternative.Properties().Select(s => renamed?.GetValueOrDefault(s.Name, s.Name) ?? s.Name).Order(StringComparer.Ordinal)),
                string.Join("\n", alternative.Properties().SelectMany(s => s.Value.OfType<JValue>()).Select(v => v.Word() ?? "").Order(StringComparer.Ordinal)))
        {
        }

        public IEnumerable<string> Scopes => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public override string ToString() => Schemes.Length == 0 ? "none" : Text.Length == 0 ? Schemes : $"{Schemes} ({Text.Replace("\n", ", ")})";
    }
}
