using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Refuses OpenAPI keywords in another case (NSwag ignores case, our checks do not) and keywords with a wrong kind of value, on which
/// NSwag fails without naming the place.
/// </summary>
internal static class KeywordCheck
{
    private static readonly Kind Text = Kind.Of("a text", value => value.Type == JTokenType.String);
    private static readonly Kind Number = Kind.Of("a number", value => value.Type is JTokenType.Integer or JTokenType.Float);
    private static readonly Kind Flag = Kind.Of("true or false", value => value.Type == JTokenType.Boolean);
    private static readonly Kind Map = Kind.Of("an object", value => value is JObject);
    private static readonly Kind List = Kind.Of("an array", value => value is JArray);
    private static readonly Kind FlagOrMap = Kind.Of("true or false, or an object", value => value is JObject or JValue { Type: JTokenType.Boolean });
    private static readonly Kind FlagOrTexts = new("true or false, or an array of texts", value => value.Type == JTokenType.Boolean ? null : WrongIn<JArray>(value, Text));
    private static readonly Kind Maps = new("an array of objects", value => WrongIn<JArray>(value, Map));
    private static readonly Kind MapOfMaps = new("an object of objects", value => WrongIn<JObject>(value, Map));
    private static readonly Kind MapOfTexts = new("an object of texts", value => WrongIn<JObject>(value, Text));

    private static readonly Dictionary<string, Kind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$ref"] = Text,
        ["additionalProperties"] = FlagOrMap,
        ["allOf"] = Maps,
        ["anyOf"] = Maps,
        ["components"] = Map,
        ["content"] = MapOfMaps,
        ["discriminator"] = Map,
        ["enum"] = List,
        ["exclusiveMaximum"] = Flag,
        ["exclusiveMinimum"] = Flag,
        ["format"] = Text,
        ["headers"] = MapOfMaps,
        ["in"] = Text,
        ["items"] = Map,
        ["mapping"] = MapOfTexts,
        ["maxItems"] = Number,
        ["maxLength"] = Number,
        ["maxProperties"] = Number,
        ["maximum"] = Number,
        ["minItems"] = Number,
        ["minLength"] = Number,
        ["minProperties"] = Number,
        ["minimum"] = Number,
        ["multipleOf"] = Number,
        ["name"] = Text,
        ["not"] = Map,
        ["nullable"] = Flag,
        ["oneOf"] = Maps,
        ["openapi"] = Text,
        ["operationId"] = Text,
        ["paths"] = MapOfMaps,
        ["pattern"] = Text,
        ["properties"] = MapOfMaps,
        ["propertyName"] = Text,
        ["requestBodies"] = MapOfMaps,
        ["requestBody"] = Map,
        ["required"] = FlagOrTexts,
        ["responses"] = MapOfMaps,
        ["schema"] = Map,
        ["schemas"] = MapOfMaps,
        ["type"] = Text,
    };

    public static void Apply(OpenApiDocument document)
    {
        foreach (var member in Keywords.Below(document.Root))
        {
            if (!Words.TryGetValue(member.Name, out var kind))
            {
                continue;
            }

            var word = Words.Keys.First(w => string.Equals(w, member.Name, StringComparison.OrdinalIgnoreCase));
            if (word != member.Name)
            {
                throw DocumentException.At(member, document.File, $"'{member.Name}' must be written '{word}'.");
            }

            if (kind.Wrong(member.Value) is { } place)
            {
                throw DocumentException.At(place, document.File, $"'{word}' must be {kind.Name}.");
            }
        }
    }

    // The value itself when it is no such container, else its first wrong item.
    private static JToken? WrongIn<TContainer>(JToken value, Kind items)
        where TContainer : JContainer
        => value is TContainer ? ItemsOf(value).Select(items.Wrong).FirstOrDefault(wrong => wrong is not null) : value;

    private static IEnumerable<JToken> ItemsOf(JToken container) => container is JObject map ? map.PropertyValues() : container.Children();

    /// <param name="Name">What a message says that is accepted.</param>
    /// <param name="Wrong">The part of a value that is not of this kind, or null.</param>
    private sealed record Kind(string Name, Func<JToken, JToken?> Wrong)
    {
        public static Kind Of(string name, Func<JToken, bool> holds) => new(name, value => holds(value) ? null : value);
    }
}
