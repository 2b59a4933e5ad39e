namespace HubSpot.JsonConverters.Shapes;

/// <summary>Finds the models that can contain themselves.</summary>
internal static class Recursion
{
    public static IEnumerable<Finding> Find(IReadOnlyCollection<ModelShape> models)
    {
        var inside = models.GroupBy(m => m.FullName).ToDictionary(g => g.Key, g => g.First().Members.Where(m => m.Value.Model is not null).ToList());
        foreach (var model in models.Where(m => m.IsSupported))
        {
            if (inside[model.FullName].FirstOrDefault(m => Reaches(m.Value.Model!, model.FullName, inside, [])) is { } member)
            {
                yield return new Finding(Findings.Recursive, model.Place, model.Name, $"through '{member.Name}'");
            }
        }
    }

    private static bool Reaches(string from, string target, Dictionary<string, List<MemberShape>> inside, HashSet<string> seen)
        => from == target
            || (seen.Add(from) && inside.TryGetValue(from, out var members) && members.Exists(m => Reaches(m.Value.Model!, target, inside, seen)));
}
