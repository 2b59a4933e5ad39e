using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Writes the JSON of answers. Ids are texts and instants have milliseconds, as on the real service.</summary>
internal static class Json
{
    private const int LargestKeptBuffer = 256 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static byte[] Render(Action<Utf8JsonWriter> write)
    {
        // Taken out of the field while in use: a nested call must get a buffer of its own.
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(4096);
        _buffer = null;
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        var bytes = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= LargestKeptBuffer)
        {
            buffer.ResetWrittenCount();
            _buffer = buffer;
        }

        return bytes;
    }

    public static Answer Answer(int status, Action<Utf8JsonWriter> write) => new(status, Render(write));

    public static void WriteId(this Utf8JsonWriter writer, string name, long id)
    {
        Span<char> digits = stackalloc char[20];
        id.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteString(name, digits[..length]);
    }

    public static void WriteInstant(this Utf8JsonWriter writer, string name, DateTimeOffset instant)
    {
        Span<char> text = stackalloc char[24];
        instant.UtcDateTime.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    /// <summary>Leaves a member out that has no value.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Leaves a member out that has no value.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            writer.WriteInstant(name, instant);
        }
    }
}
