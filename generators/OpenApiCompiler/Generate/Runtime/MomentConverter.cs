using System.Globalization;
using Newtonsoft.Json;

namespace HubSpot.Standalone;

/// <summary>Reads points in time as the service sends them: ISO 8601, milliseconds since 1970 as number or text, or an empty text for none.</summary>
internal sealed class MomentConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var none = objectType == typeof(DateTimeOffset) ? (object)default(DateTimeOffset) : null;
        switch (reader.Value)
        {
            case null when reader.TokenType == JsonToken.Null:
            case string text when string.IsNullOrWhiteSpace(text):
                return none;
            case long milliseconds:
                return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            case string digits when long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds):
                return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            case string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment):
                return moment;
            case DateTime moment:
                return new DateTimeOffset(moment.ToUniversalTime());
            case DateTimeOffset moment:
                return moment;
            default:
                throw new JsonSerializationException("A point in time is expected at '" + reader.Path + "'.");
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => writer.WriteValue(((DateTimeOffset?)value)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
