using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace HubSpot.Standalone;

/// <summary>The one way in which generated code writes and reads JSON.</summary>
internal static class JsonText
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        // Dates stay text in members that the document does not know, so that they are written back as they came.
        DateParseHandling = DateParseHandling.None,
        // '$ref' and '$type' are members like any other.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 128,
        Culture = CultureInfo.InvariantCulture,
        Converters = { new MomentConverter() },
    });

    public static string Write(object value)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        Serializer.Serialize(text, value);
        return text.ToString();
    }

    public static JToken ToToken(object value) => value as JToken ?? JToken.FromObject(value, Serializer);

    /// <summary>Reads an answer; for nothing at all, and for null, what stands for an empty answer is read.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not of the type's shape.</exception>
    public static T Read<T>(Stream stream, string empty)
        => Read<T>(new StreamReader(stream, Encoding.UTF8)) is { } answer ? answer
            : Read<T>(new StringReader(empty)) is { } substitute ? substitute
            : JValue.CreateNull() is T none ? none
            : throw new JsonSerializationException("The answer is empty.");

    /// <summary>What a form sends: the members that have a value, by wire name.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Members(object form)
    {
        var contract = (JsonObjectContract)Serializer.ContractResolver.ResolveContract(form.GetType());
        return contract.Properties.Where(p => !p.Ignored && p.Readable)
            .Select(p => new KeyValuePair<string, object?>(p.PropertyName!, p.ValueProvider!.GetValue(form)))
            .Concat((contract.ExtensionDataGetter?.Invoke(form) ?? Enumerable.Empty<KeyValuePair<object, object>>()).Select(p => new KeyValuePair<string, object?>((string)p.Key, p.Value)))
            .Where(p => p.Value is not null && (p.Value as JToken)?.Type != JTokenType.Null)
            .Select(p => new KeyValuePair<string, object>(p.Key, p.Value!));
    }

    /// <summary>The variant of a union, when the JSON can be it.</summary>
    public static T? AsObject<T>(JToken json, JTokenType kind, string? tagMember = null, string? tagValue = null)
        where T : class
        => Fits(json, kind, tagMember, tagValue) ? json.ToObject<T>(Serializer) : null;

    /// <inheritdoc cref="AsObject{T}" />
    public static T? AsValue<T>(JToken json, JTokenType kind, string? tagMember = null, string? tagValue = null)
        where T : struct
        => Fits(json, kind, tagMember, tagValue) ? json.ToObject<T>(Serializer) : (T?)null;

    public static string ReadWord(JsonReader reader)
        => reader.TokenType is JsonToken.String or JsonToken.Integer or JsonToken.Float or JsonToken.Boolean or JsonToken.Date
            ? Convert.ToString(reader.Value is bool flag ? (flag ? "true" : "false") : reader.Value, CultureInfo.InvariantCulture)!
            : throw new JsonSerializationException("A text is expected at '" + reader.Path + "'.");

    public static long ReadNumber(JsonReader reader)
        => reader.Value is long number || (reader.Value is string text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            ? number
            : throw new JsonSerializationException("A whole number is expected at '" + reader.Path + "'.");

    private static T? Read<T>(TextReader text)
    {
        using var reader = new JsonTextReader(text);
        try
        {
            return Serializer.Deserialize<T>(reader);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw new JsonSerializationException("A value does not fit its member.", reader.Path, reader.LineNumber, reader.LinePosition, e);
        }
    }

    private static bool Fits(JToken json, JTokenType kind, string? tagMember, string? tagValue)
        => (kind == JTokenType.None || json.Type == kind || (kind == JTokenType.Float && json.Type == JTokenType.Integer))
        && (tagMember is null || ((json as JObject)?[tagMember] is JValue tag && ParameterTexts.Of(tag) == tagValue));
}
