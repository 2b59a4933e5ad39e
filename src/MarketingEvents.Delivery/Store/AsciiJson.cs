using System.Buffers;
using System.Text;
using System.Text.Json;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>JSON as a text of ASCII characters, which no encoding of a database changes.</summary>
internal static class AsciiJson
{
    /// <param name="size">How many bytes it has, roughly.</param>
    /// <param name="write">Writes it.</param>
    public static string Of(int size, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(size);
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json);
        }

        return Encoding.ASCII.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes a member that may be missing.</summary>
    public static void WriteGiven(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } given)
        {
            json.WriteNumber(name, given);
        }
    }

    /// <inheritdoc cref="WriteGiven(Utf8JsonWriter, string, long?)" />
    public static void WriteGiven(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
