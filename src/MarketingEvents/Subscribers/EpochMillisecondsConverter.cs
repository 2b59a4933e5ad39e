using System.Globalization;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>Reads an instant as epoch milliseconds (the wire) or as ISO 8601 text (the guide), and writes epoch milliseconds.</summary>
internal sealed class EpochMillisecondsConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(long?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        => reader.Value switch
        {
            null => null,
            long milliseconds => milliseconds,
            double milliseconds => (long)milliseconds,
            DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
            DateTime instant => new DateTimeOffset(instant.ToUniversalTime()).ToUnixTimeMilliseconds(),
            string text when string.IsNullOrWhiteSpace(text) => null,
            string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) => milliseconds,
            string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => instant.ToUnixTimeMilliseconds(),
            _ => throw new JsonSerializationException($"'{reader.Path}' must be epoch milliseconds or an ISO 8601 text, but is '{reader.TokenType}'."),
        };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue((long?)value);
}
