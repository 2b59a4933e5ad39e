using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// Identifies a type that the document does not name: by where its schema is, not by who refers to it, so that another reference
/// changes nothing. The names of path parameters do not count, as for operations.
/// </summary>
internal static class TypeKey
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf", "allOf"];

    /// <summary>The key of the type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="role">Tells types apart that are made from one schema.</param>
    public static string Of(JToken schema, string? role = null)
    {
        var segments = new Stack<string>();
        for (JToken? at = schema; at?.Parent is not null; at = at.Parent)
        {
            if (at is JProperty property)
            {
                var isPath = property.Parent?.Parent is JProperty { Name: "paths", Parent.Parent: null };
                segments.Push(JsonPointer.Escape(isPath ? OperationName.Shape(property.Name) : property.Name));
            }
            else if (at.Parent is JArray list)
            {
                segments.Push(InList(at, list));
            }
        }

        return "/" + string.Join('/', segments) + (role is null ? "" : " " + role);
    }

    // A position changes when an alternative is added before it; a title or a mark does not.
    private static string InList(JToken item, JArray list)
    {
        var own = list.Parent is JProperty { Name: var word } && Alternatives.Contains(word) && item is JObject schema ? Mark(schema) : null;
        var isUnique = own is not null && list.OfType<JObject>().Count(other => Mark(other) == own) == 1;
        return isUnique ? own! : list.IndexOf(item).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What an alternative says about itself: its title, or the member that has one possible value only; null for neither.</summary>
    public static string? Mark(JObject schema)
        => (schema["title"] as JValue)?.Value as string is { Length: > 0 } title ? JsonPointer.Escape(title)
            : (schema["properties"] as JObject)?.Properties().OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => p.Value["enum"] is JArray { Count: 1 } only && only[0] is JValue { Value: string word } ? JsonPointer.Escape($"{p.Name}={word}") : null)
                .FirstOrDefault(mark => mark is not null);
}
