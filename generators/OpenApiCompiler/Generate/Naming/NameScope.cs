namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// Gives each of several things in one scope a name of its own. Names that differ only in case count as equal, because readers
/// confuse them and some languages and file systems cannot tell them apart.
/// </summary>
internal sealed class NameScope(IReadOnlySet<string> reserved, string endingForReserved)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>For the members of a type. C# does not allow a member with the name of its type.</summary>
    public static NameScope ForMembersOf(string type) => new(ReservedNames.ForMembers.Append(type).ToHashSet(), "Value");

    /// <summary>Excludes a name that something else has.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Whether <see cref="Take"/> would return the name unchanged.</summary>
    public bool IsFree(string name) => Allowed(name) == name && !_taken.Contains(name);

    /// <summary>The wanted name, or the same with the lowest number that makes it free.</summary>
    public string Take(string wanted)
    {
        var name = Allowed(wanted);
        var free = name;
        // A numbered name can be reserved, too: in a type 'Item2', the second 'Item' must not become 'Item2'.
        while (reserved.Contains(free) || !_taken.Add(free))
        {
            var number = _numbers[name] = _numbers.GetValueOrDefault(name, 1) + 1;
            free = Identifier.Numbered(name, number);
        }

        return free;
    }

    /// <summary>
    /// Names for all keys at once, independent of their order: where several want the same name, the key that is spelled like it
    /// gets it, or else the first in ordinal order. Numbered names are given last, so that they never displace a wanted name.
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
