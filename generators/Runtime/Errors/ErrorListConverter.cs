using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>Reads 'errors' in each observed form: a list of objects or of texts, or one of them without a list.</summary>
internal sealed class ErrorListConverter<T> : JsonConverter
    where T : class, IErrorText, new()
{
    public override bool CanConvert(Type objectType) => typeof(IList<T>).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var errors = new List<T>();
        if (reader.TokenType != JsonToken.StartArray)
        {
            errors.Add(ReadOne(reader, serializer));
            return errors;
        }

        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            if (reader.TokenType is not (JsonToken.Null or JsonToken.Comment))
            {
                errors.Add(ReadOne(reader, serializer));
            }
        }

        return errors;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        writer.WriteStartArray();
        foreach (var error in (IList<T>)value!)
        {
            serializer.Serialize(writer, error is { IsPlainText: true } ? error.Message : error);
        }

        writer.WriteEndArray();
    }

    private static T ReadOne(JsonReader reader, JsonSerializer serializer)
        => reader.TokenType == JsonToken.StartObject
            ? serializer.Deserialize<T>(reader)!
            : new T { Message = serializer.Deserialize<string>(reader), IsPlainText = true };
}
