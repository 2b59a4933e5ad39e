using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>
/// Which schema of the old document lives on under another name: one that is gone, and in whose place one appears that was not
/// there. The place is better evidence than the content, which may change in the same step.
/// </summary>
internal sealed class SchemaRenames(JObject oldSchemas, JObject newSchemas, NamesFile? names)
{
    private readonly Dictionary<string, string> _newNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> NewNames => _newNames;

    /// <summary>Whether both names stand for the same schema; notes a rename when the two are found in one place first.</summary>
    public bool AreOne(string old, string @new)
    {
        if (old == @new || (_newNames.TryGetValue(old, out var known) && known == @new))
        {
            return true;
        }

        if (newSchemas[old] is not null || oldSchemas[@new] is not null || _newNames.ContainsKey(old) || !_taken.Add(@new))
        {
            return false;
        }

        _newNames[old] = @new;
        return true;
    }

    /// <summary>The name in the new document, as far as it is known by now.</summary>
    public string Current(string old) => _newNames.GetValueOrDefault(old, old);

    /// <summary>What it means for C# that one schema name stands where the other stood.</summary>
    public Impact Judge(string old, string @new)
    {
        var oldClass = names?.Classes.GetValueOrDefault(old);
        var newClass = names?.Classes.GetValueOrDefault(@new);
        return oldClass is null
            ? Impact.Source("The generated class takes the new name.")
            : oldClass == newClass
                ? Impact.Noise($"The names file calls both '{oldClass}', so no C# name changes.")
                : newClass is null
                    ? Impact.Source($"The generated class '{oldClass}' takes the new name, until the names file lists that for '{oldClass}', too.")
                    : Impact.Source($"The names file calls the old one '{oldClass}' and the new one '{newClass}'.");
    }

    /// <summary>Adds renames of schemas that no operation led to: the same content, once on each side.</summary>
    public void MatchByContent()
    {
        var gone = oldSchemas.Properties().Where(s => newSchemas[s.Name] is null && !_newNames.ContainsKey(s.Name));
        var fresh = newSchemas.Properties().Where(s => oldSchemas[s.Name] is null && !_taken.Contains(s.Name)).ToLookup(ContentOf, s => s.Name);
        foreach (var group in gone.GroupBy(ContentOf).Where(g => g.Count() == 1 && fresh[g.Key].Count() == 1).ToList())
        {
            AreOne(group.Single().Name, fresh[group.Key].Single());
        }
    }

    private static string ContentOf(JProperty schema) => schema.Value.ToString(Newtonsoft.Json.Formatting.None);
}
