using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Which operations send or read a shared schema, directly or inside another one.</summary>
internal sealed class SchemaUses
{
    private readonly OpenApiDocument _document;
    private readonly Dictionary<string, HashSet<string>> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _operations = new(StringComparer.Ordinal);

    public SchemaUses(OpenApiDocument document)
    {
        _document = document;
        foreach (var schema in document.Schemas.Properties())
        {
            foreach (var name in NamesIn(schema.Value))
            {
                Entry(_holders, name).Add(schema.Name);
            }
        }

        foreach (var (path, verb, operation) in document.Operations())
        {
            Note(operation["requestBody"], $"request of {verb} {path}");
            Note(operation["parameters"], $"request of {verb} {path}");
            Note(document.Paths[path].Member("parameters"), $"request of {verb} {path}");
            Note(operation["responses"], $"answer of {verb} {path}");
        }
    }

    public IReadOnlyList<string> Of(string schema)
    {
        var uses = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { schema };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var name))
        {
            uses.UnionWith(_operations.GetValueOrDefault(name) ?? []);
            foreach (var holder in (_holders.GetValueOrDefault(name) ?? []).Where(seen.Add))
            {
                open.Enqueue(holder);
            }
        }

        return [.. uses.OrderBy(use => use.StartsWith("request", StringComparison.Ordinal) ? 0 : 1)];
    }

    private void Note(JToken? part, string use)
    {
        foreach (var name in NamesIn(part))
        {
            Entry(_operations, name).Add(use);
        }
    }

    // Other shared parts, such as responses, count as part of whatever refers to them.
    private IEnumerable<string> NamesIn(JToken? part)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JToken>(part is null ? [] : [part]);
        while (open.TryDequeue(out var token))
        {
            var references = ((token as JContainer)?.DescendantsAndSelf() ?? []).OfType<JProperty>().Where(p => p.Name == "$ref");
            foreach (var target in references.Select(p => p.Value.Word()).OfType<string>().Where(seen.Add))
            {
                if (SchemaReference.NameIn(target) is { } name)
                {
                    yield return name;
                }
                else if (JsonPointer.Resolve(_document.Root, target) is { } found)
                {
                    open.Enqueue(found);
                }
            }
        }
    }

    private static T Entry<T>(Dictionary<string, T> map, string key)
        where T : new()
    {
        if (!map.TryGetValue(key, out var entry))
        {
            map[key] = entry = new T();
        }

        return entry;
    }
}
