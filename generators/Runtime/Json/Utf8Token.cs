#if NET9_0_OR_GREATER
namespace HubSpot.JsonConverters;

using global::System.Text;
using global::System.Text.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>Makes Newtonsoft's tokens of UTF-8. Texts that look like dates stay texts, and numbers are written back as they came.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Utf8Token
{
    /// <summary>The value that the reader is at.</summary>
    public static JToken Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => new JValue(reader.GetString()),
        // Zero is the one whole number that can have another text: -0.
        JsonTokenType.Number => reader.TryGetInt64(out var integer) && integer != 0 ? new JValue(integer) : NumberToken.Of(Encoding.ASCII.GetString(reader.ValueSpan)),
        JsonTokenType.Null => JValue.CreateNull(),
        _ => new JValue(reader.TokenType == JsonTokenType.True),
    };

    private static JObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = new JObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!; // The token is a name.
            reader.Read();
            result[name] = Read(ref reader);
        }

        return result;
    }

    private static JArray ReadArray(ref Utf8JsonReader reader)
    {
        var result = new JArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            result.Add(Read(ref reader));
        }

        return result;
    }
}
#endif
