using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>A place in the canonical form of a document, for programs (a JSON pointer) and for people.</summary>
internal sealed record Place(string Pointer, string Text)
{
    public static Place Document { get; } = new("", "the whole document");

    /// <summary>The shared schema in which the place lies; null elsewhere.</summary>
    public string? Schema { get; private init; }

    public static Place Of(JToken token)
    {
        var steps = new Stack<(string Name, JToken Token)>();
        for (var at = token; at.Parent is not null; at = at.Parent)
        {
            if (at is JProperty property)
            {
                steps.Push((property.Name, property.Value));
            }
            else if (at.Parent is JArray array)
            {
                steps.Push((array.IndexOf(at).ToString(System.Globalization.CultureInfo.InvariantCulture), at));
            }
        }

        var walked = steps.ToArray();
        return walked.Length == 0
            ? Document
            : new Place("/" + string.Join('/', walked.Select(s => JsonPointer.Escape(s.Name))), new PlaceWords(walked).ToString())
            {
                Schema = walked is [("components", _), ("schemas", _), var (name, _), ..] ? name : null,
            };
    }
}
