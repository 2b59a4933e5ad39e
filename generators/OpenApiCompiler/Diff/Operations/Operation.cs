using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>One operation of a document, with what it takes over from its path and from the document.</summary>
internal sealed record Operation(OpenApiDocument Document, string Path, string Verb, JObject Content)
{
    public string Name => $"{Verb} {Path}";

    /// <summary>The path with its parameters unnamed: renaming one moves nothing.</summary>
    public string Shape { get; } = OperationName.Shape(Path);

    public JToken this[string keyword] => Content[keyword] ?? Content;

    public JArray? Security => (Content["security"] ?? Document.Root["security"]) as JArray;

    public IReadOnlyList<Parameter> Parameters()
        => [.. Items(Content["parameters"]).Concat(Items(Document.Paths[Path].Member("parameters")))
            .DistinctBy(p => p.Key)
            .OrderBy(p => p.Key, StringComparer.Ordinal)];

    /// <summary>What a reference leads to, or the token itself.</summary>
    public JObject? Resolve(JToken? token) => Resolve(Document, token);

    /// <inheritdoc cref="Resolve(JToken?)" />
    public static JObject? Resolve(OpenApiDocument document, JToken? token)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        while (token is JObject map && map["$ref"] is JValue { Type: JTokenType.String } reference && seen.Add(token))
        {
            token = JsonPointer.Resolve(document.Root, (string)reference!);
        }

        return token as JObject;
    }

    /// <summary>The schema of a request body or an answer as text, so that two of them can be told apart; null when there is none.</summary>
    public static string? SchemaIn(JObject? body)
        => body.Map("content")?.Properties().Select(m => m.Value.Member("schema")).FirstOrDefault(s => s is not null)?.ToString(Formatting.None);

    public static IReadOnlyList<Operation> In(OpenApiDocument document)
        => [.. document.Operations().Select(o => new Operation(document, o.Path, o.Verb, o.Operation))];

    private IEnumerable<Parameter> Items(JToken? list)
        => (list as JArray ?? []).Select(item => Resolve(item) is { } content ? new Parameter(Path, item, content) : null).OfType<Parameter>();
}
