using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Diff.Operations;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>What changed without meaning, counted: names that nothing depends on, texts, examples, order.</summary>
internal static class Noise
{
    public static void Compare(OpenApiDocument old, OpenApiDocument @new, OperationPairs pairs, ChangeLog log)
    {
        ComparePrefixes(old, @new, log);
        var both = pairs.Same.Concat(pairs.Moved).ToList();
        Count(Kinds.OperationIdsChanged, both.Count(p => !JToken.DeepEquals(p.Old.Content["operationId"], p.New.Content["operationId"])), "operations",
            "Names come from verb and path, never from operation ids.", log);
        Count(Kinds.TagsChanged, both.Count(p => !JToken.DeepEquals(p.Old.Content["tags"], p.New.Content["tags"])), "operations",
            "Names come from verb and path, never from tags.", log);

        var words = new WordChanges();
        words.Compare(WithTexts(old), WithTexts(@new));
        Count(Kinds.TextsChanged, words.Texts, "places", "No published sentence reaches a generated file.", log);
        Count(Kinds.ExamplesChanged, words.Examples, "places", "Nothing is generated from examples.", log);
        Count(Kinds.ExtensionsChanged, words.Extensions, "places", "Nothing is generated from published extensions.", log);

        var was = old.Root["info"].Member("version").Word();
        var became = @new.Root["info"].Member("version").Word();
        if (was != became)
        {
            Add(Kinds.InfoChanged, "info, version", "It is a label.", was, became, log);
        }

        if (!log.Changes.Any() && old.Root.ToString(Formatting.None) != @new.Root.ToString(Formatting.None))
        {
            Add(Kinds.FormChanged, Place.Document.Text, "Order, empty lists, spelled out defaults: another form of the same.", null, null, log);
        }
    }

    private static void ComparePrefixes(OpenApiDocument old, OpenApiDocument @new, ChangeLog log)
    {
        var before = Prefixes(old);
        var moved = Prefixes(@new).Where(p => before.TryGetValue(p.Key, out var was) && was != p.Value);
        foreach (var group in moved.GroupBy(p => (Old: before[p.Key], New: p.Value)))
        {
            const string Reason = "The path moved by its edition's prefix only, which generated clients take at run time.";
            Add(Kinds.PathPrefixChanged, Counted(group.Count(), "paths"), Reason, group.Key.Old, group.Key.New, log);
        }
    }

    // The prefix of each path, by what stands behind it.
    private static Dictionary<string, string> Prefixes(OpenApiDocument document)
    {
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in document.Paths.Properties().Select(p => p.Name))
        {
            var rest = EditionPrefix.Strip(path);
            var whole = path.TrimEnd('/');
            prefixes[rest] = rest == "/" ? whole : whole[..^rest.Length];
        }

        return prefixes;
    }

    private static JToken WithTexts(OpenApiDocument document)
    {
        var copy = document.Copy();
        CanonicalForm.Apply(copy, keepTexts: true);
        return copy.Root;
    }

    private static void Count(string kind, int count, string what, string reason, ChangeLog log)
    {
        if (count > 0)
        {
            Add(kind, Counted(count, what), reason, null, null, log);
        }
    }

    private static void Add(string kind, string where, string reason, string? old, string? @new, ChangeLog log)
        => log.Add(new Change(kind, Impact.Noise(reason), new Place("", where), old, @new));

    private static string Counted(int count, string what) => FormattableString.Invariant($"{count} {(count == 1 ? what[..^1] : what)}");
}
