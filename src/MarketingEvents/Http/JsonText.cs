using System.Text;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>The one way in which the SDK writes and reads JSON.</summary>
internal static class JsonText
{
    // Dates stay text in members that the document does not know, so that they are written back as they came.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { DateParseHandling = DateParseHandling.None });

    public static string Write(object value)
    {
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Serializer.Serialize(text, value);
        return text.ToString();
    }

    /// <summary>Reads a model; nothing at all, and a JSON null, give an empty one.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not of the model's shape.</exception>
    public static T Read<T>(Stream stream)
        where T : class, new()
    {
        using var reader = new JsonTextReader(new StreamReader(stream, Encoding.UTF8));
        try
        {
            return Serializer.Deserialize<T>(reader) ?? new T();
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw new JsonSerializationException("A value does not fit its member.", reader.Path, reader.LineNumber, reader.LinePosition, e);
        }
    }
}
