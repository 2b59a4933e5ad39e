using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>Reads any word and writes it back unchanged; <c>default</c> and null are both null on the wire.</summary>
internal sealed class AttendanceStateConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(AttendanceState) || objectType == typeof(AttendanceState?);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => writer.WriteValue(value is AttendanceState state && state != default ? state.ToString() : null);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.TokenType switch
    {
        JsonToken.String => new AttendanceState((string)reader.Value!), // A string token always carries its text.
        JsonToken.Null => objectType == typeof(AttendanceState?) ? null : default(AttendanceState),
        _ => throw new JsonSerializationException($"The value at '{reader.Path}' is not text, as an attendance state is."),
    };
}
