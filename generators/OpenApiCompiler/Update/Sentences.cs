using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>
/// Carries our sentences over to a new document. A place that is new gets a marker, a sentence about something that changed
/// gets one before it; no published sentence is ever taken.
/// </summary>
internal static class Sentences
{
    public const string ToWrite = "[TO WRITE]";
    public const string ToReview = "[TO REVIEW]";

    private static readonly HashSet<string> Words = ["description", "summary", "title"];

    // What a part holds that has places of its own, or that no sentence is about.
    private static readonly HashSet<string> Others =
        ["properties", "allOf", "oneOf", "anyOf", "parameters", "requestBody", "responses", "security", "tags", "operationId", "flows", "version"];

    public static bool IsMarked(string text)
        => text.StartsWith(ToWrite, StringComparison.Ordinal) || text.StartsWith(ToReview, StringComparison.Ordinal);

    /// <param name="from">Our document of before, in order.</param>
    /// <param name="to">The new document, in order and without a sentence.</param>
    /// <param name="diff">What changed between the two.</param>
    public static void Carry(OpenApiDocument from, OpenApiDocument to, DocumentDiff diff)
    {
        var known = TextPlaces.In(from).ToLookup(p => p.Key, StringComparer.Ordinal);
        var former = new FormerKeys(diff);
        var places = TextPlaces.All(to).ToList();
        var moved = new MovedAnswers(known.Select(k => k.Key), places.Select(p => former.Of(p.Key)).ToHashSet(StringComparer.Ordinal));
        foreach (var place in places)
        {
            var key = former.Of(place.Key);
            var twin = known[moved.Of(key) ?? key].FirstOrDefault();
            if (twin?.Text is { } text)
            {
                place.Holder[place.Word] = IsMarked(text) || About(twin.Holder, diff) == About(place.Holder, diff) ? text : $"{ToReview} {text}";
            }
            else if (place.IsWanted)
            {
                place.Holder[place.Word] = ToWrite;
            }
        }

        CarryScopes(from, to);
    }

    /// <summary>A copy in which nothing is marked, so that a comparison does not see our own marks.</summary>
    public static OpenApiDocument WithoutMarks(OpenApiDocument document)
    {
        var copy = document.Copy();
        foreach (var place in TextPlaces.All(copy).Where(p => p.Text is { } text && IsMarked(text)).ToList())
        {
            if (place.Text!.StartsWith(ToReview, StringComparison.Ordinal)) // It was marked.
            {
                place.Holder[place.Word] = place.Text[ToReview.Length..].TrimStart();
            }
            else
            {
                place.Holder.Remove(place.Word);
            }
        }

        return copy;
    }

    private static string About(JObject part, DocumentDiff diff)
    {
        var outline = Outline(part);
        foreach (var reference in ((JContainer)outline).Descendants().OfType<JProperty>().Where(p => p.Name == "$ref").ToList())
        {
            // Under another name it is still the same schema.
            if (reference.Value.Word() is { } target && SchemaReference.NameIn(target) is { } name && diff.RenamedSchemas.TryGetValue(name, out var @new))
            {
                reference.Value = SchemaReference.Renamed(target, @new);
            }
        }

        return outline.ToString(Formatting.None);
    }

    private static JToken Outline(JToken token)
        => token switch
        {
            JObject map => new JObject(map.Properties()
                .Where(p => !Words.Contains(p.Name) && !Others.Contains(p.Name) && p is not { Name: "required", Value: JArray })
                .Select(p => new JProperty(p.Name, Outline(p.Value)))),
            JArray list => new JArray(list.Select(Outline)),
            _ => token,
        };

    // The only published sentences that are no members of an object of their own.
    private static void CarryScopes(OpenApiDocument from, OpenApiDocument to)
    {
        var ours = Scopes(from).ToLookup(s => s.Name, s => s.Value.Word(), StringComparer.Ordinal);
        foreach (var scope in Scopes(to).ToList())
        {
            scope.Value = ours[scope.Name].FirstOrDefault() ?? "";
        }
    }

    private static IEnumerable<JProperty> Scopes(OpenApiDocument document)
        => (document.Root["components"].Map("securitySchemes")?.Properties() ?? [])
            .SelectMany(s => s.Value.Map("flows")?.Properties() ?? [])
            .SelectMany(f => f.Value.Map("scopes")?.Properties() ?? []);
}
