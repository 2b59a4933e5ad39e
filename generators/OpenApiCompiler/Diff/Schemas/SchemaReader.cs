using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Follows references and 'allOf' of one document. Every position is read once, so that long chains stay cheap.</summary>
internal sealed class SchemaReader(OpenApiDocument document)
{
    private const string Prefix = "#/components/schemas/";

    private static readonly HashSet<string> BesideReference = ["allOf", "nullable", "readOnly", "writeOnly", "deprecated", "default"];

    // Beyond this, an 'allOf' is no inheritance that anybody wrote by hand.
    private const int MostParts = 256;

    private readonly Dictionary<JToken, SchemaView> _views = new(ReferenceEqualityComparer.Instance);

    public SchemaView Read(JToken? position)
    {
        if (position is null)
        {
            return new SchemaView(null, null, null, [], [], false);
        }

        return _views.TryGetValue(position, out var view) ? view : Follow(position);
    }

    private SchemaView Follow(JToken position)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var passed = new List<JToken> { position };
        var target = position;
        string? name = null;
        var isNullable = false;
        while (target is JObject map && seen.Add(map))
        {
            if (ReferenceOf(map) is { } reference)
            {
                target = JsonPointer.Resolve(document.Root, reference);
                name = ComponentName(reference) ?? name;
                if (!isNullable && target is JObject next && ReferenceOf(next) is not null)
                {
                    passed.Add(next);
                }
            }
            else if (name is null && OnlyBranch(map) is { } branch)
            {
                isNullable |= map["nullable"].IsTrue();
                target = branch;
            }
            else
            {
                break;
            }
        }

        var parts = target is JObject schema ? PartsOf(schema) : [];
        var bases = BasesOf(target);
        // All references on the way lead to the same end.
        foreach (var token in passed)
        {
            _views[token] = new SchemaView(token, target, name, parts, bases, isNullable);
        }

        return _views[position];
    }

    // The usual way to say something beside a reference: an 'allOf' of one.
    private static JToken? OnlyBranch(JObject map)
        => map["allOf"] is JArray { Count: 1 } list && map.Properties().All(p => BesideReference.Contains(p.Name)) ? list[0] : null;

    private List<JObject> PartsOf(JObject schema)
    {
        var parts = new List<JObject>();
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var open = new Queue<JToken>([schema]);
        while (parts.Count < MostParts && open.TryDequeue(out var token))
        {
            var at = token;
            while (at is JObject holder && ReferenceOf(holder) is { } reference && seen.Add(at))
            {
                at = JsonPointer.Resolve(document.Root, reference);
            }

            if (at is not JObject map || !seen.Add(map))
            {
                continue;
            }

            parts.Add(map);
            foreach (var branch in map["allOf"] as JArray ?? [])
            {
                open.Enqueue(branch);
            }
        }

        return parts;
    }

    private static IReadOnlyList<string> BasesOf(JToken? target)
        => [.. ((target as JObject)?["allOf"] as JArray ?? []).OfType<JObject>().Select(ReferenceOf).OfType<string>().Select(ComponentName).OfType<string>()];

    private static string? ReferenceOf(JObject map) => map["$ref"].Word();

    private static string? ComponentName(string reference)
        => reference.StartsWith(Prefix, StringComparison.Ordinal) && !reference.AsSpan(Prefix.Length).Contains('/')
            ? JsonPointer.Unescape(reference[Prefix.Length..])
            : null;
}
