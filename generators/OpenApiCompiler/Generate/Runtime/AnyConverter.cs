using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.Standalone;

/// <summary>Reads any JSON, and null as nothing: a member that is null reads like one that is missing.</summary>
internal sealed class AnyConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => typeof(JToken).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        => reader.TokenType == JsonToken.Null ? null : JToken.ReadFrom(reader);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is JToken token)
        {
            token.WriteTo(writer);
        }
        else
        {
            writer.WriteNull();
        }
    }
}
