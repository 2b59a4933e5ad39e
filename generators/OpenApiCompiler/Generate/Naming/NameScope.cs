namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// Gives each of several things that live side by side a name of its own. Names that differ in case only count as the same,
/// because nobody reads them apart.
/// </summary>
internal sealed class NameScope(IReadOnlySet<string> reserved, string endingForReserved)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>For the members of a type, none of which may be called like the type itself.</summary>
    public static NameScope ForMembersOf(string type) => new(ReservedNames.ForMembers.Append(type).ToHashSet(), "Value");

    /// <summary>The wanted name, or the nearest that is free.</summary>
    public string Take(string wanted)
    {
        var name = Allowed(wanted);
        var free = name;
        while (!_taken.Add(free))
        {
            var number = _numbers[name] = _numbers.GetValueOrDefault(name, 1) + 1;
            free = Identifier.Numbered(name, number);
        }

        return free;
    }

    /// <summary>
    /// Names for all keys at once, whatever their order: where several want the same one, the key that is spelled like it
    /// gets it, or else the first in ordinal order, and no number that the others get pushes a third away.
    /// </summary>
    public Dictionary<string, string> TakeAll(IEnumerable<string> keys, Func<string, string> wanted)
    {
        var ordered = keys.Select(key => (Key: key, Wanted: wanted(key)))
            .OrderBy(k => k.Wanted, StringComparer.Ordinal)
            .ThenBy(k => string.Equals(k.Key, k.Wanted, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(k => k.Key, StringComparer.Ordinal)
            .ToList();
        var first = ordered.DistinctBy(k => Allowed(k.Wanted), StringComparer.OrdinalIgnoreCase).ToList();
        return first.Concat(ordered.Except(first)).ToDictionary(k => k.Key, k => Take(k.Wanted), StringComparer.Ordinal);
    }

    private string Allowed(string wanted) => Identifier.Short(reserved.Contains(wanted) ? wanted + endingForReserved : wanted);
}
