using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>Writes a state as its wire word, and reads nothing but the wire words.</summary>
internal sealed class SubscriberStateConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(SubscriberState) || objectType == typeof(SubscriberState?);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => writer.WriteValue(((SubscriberState?)value)?.ToWireWord());

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && objectType == typeof(SubscriberState?))
        {
            return null;
        }

        return SubscriberStateExtensions.TryParseWireWord(reader.Value as string, out var state)
            ? state
            : throw new JsonSerializationException($"The value at '{reader.Path}' is not a state. Use 'register', 'attend' or 'cancel'.");
    }
}
