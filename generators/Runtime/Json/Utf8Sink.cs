namespace HubSpot.JsonConverters;

using global::System;
using global::System.Buffers;
using global::System.Buffers.Text;
using global::System.Globalization;
using global::System.IO;
using global::System.Text;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>
/// Writes models as UTF-8 into a pooled array, byte for byte like Newtonsoft with default settings. The caller returns the array to
/// the pool.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal struct Utf8Sink : IJsonSink
{
    private byte[] _bytes;
    private int _depth;

    public Utf8Sink(int sizeHint)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, 256));
        Length = 0;
        _depth = 0;
    }

    /// <summary>What has been written so far, from the start of the array.</summary>
    public readonly byte[] Bytes => _bytes;

    public int Length { get; private set; }

    public void StartObject()
    {
        if (++_depth > Depth.Limit)
        {
            throw Wrong(Depth.Exceeded);
        }

        Byte((byte)'{');
    }

    public void EndObject()
    {
        _depth--;
        Byte((byte)'}');
    }

    public void StartArray() => Byte((byte)'[');

    public void EndArray() => Byte((byte)']');

    public void Item()
    {
        if (_bytes[Length - 1] != '[')
        {
            Byte((byte)',');
        }
    }

    public void Name(string name, ReadOnlySpan<byte> wire)
    {
        var free = Free(wire.Length + 1);
        if (_bytes[Length - 1] != '{')
        {
            free[0] = (byte)',';
            free = free.Slice(1);
            Length++;
        }

        wire.CopyTo(free);
        Length += wire.Length;
    }

    public void Key(string key)
    {
        if (_bytes[Length - 1] != '{')
        {
            Byte((byte)',');
        }

        Write(key);
        Byte((byte)':');
    }

    public void Null() => Raw("null"u8);

    public void Write(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        Byte((byte)'"');
        var start = 0;
        for (int next; (next = Escapes.Next(value, start)) >= 0; start = next + 1)
        {
            Text(value, start, next - start);
            Text(Escapes.Of(value[next]));
        }

        Text(value, start, value.Length - start);
        Byte((byte)'"');
    }

    public void Write(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Write(long value)
    {
        // The longest has 19 digits and a sign.
        Utf8Formatter.TryFormat(value, Free(20), out var length);
        Length += length;
    }

    public void Write(double value) => Fraction(JsonConvert.ToString(value));

    public void Write(float value) => Fraction(JsonConvert.ToString(value));

    public void Write(decimal value) => Text(JsonConvert.ToString(value));

    public void Write(DateTime value) => Text(JsonConvert.ToString(value));

    public void Write(DateTimeOffset value) => Text(JsonConvert.ToString(value));

    public void Write(byte[]? value) => Write(value is null ? null : Convert.ToBase64String(value));

    public void Write(JToken? value)
    {
        if (value is null)
        {
            Null();
        }
        else
        {
            Text(value.Type != JTokenType.Comment ? value.ToString(Formatting.None) : throw Wrong("A comment is not a value."));
        }
    }

    public void Write(JsonScalar value)
    {
        if (value.Integer is { } integer)
        {
            Write(integer);
        }
        else if (value.Instant is { } instant)
        {
            Write(instant);
        }
        else
        {
            Write(value.Text);
        }
    }

    public void WriteOther<T>(JsonConverter? converter, T value)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text))
        {
            new TokenSink(writer, Usual.Serializer).WriteOther(converter, value);
        }

        var json = text.ToString();
        Text(json.Length > 0 ? json : throw Wrong("The converter wrote nothing."));
    }

    public readonly JsonSerializationException Wrong(string what) => new(what);

    private void Byte(byte value)
    {
        Free(1)[0] = value;
        Length++;
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Free(bytes.Length));
        Length += bytes.Length;
    }

    // NaN and infinity are not JSON numbers; like Newtonsoft, they are written as texts.
    private void Fraction(string text)
    {
        if (char.IsDigit(text[text.Length - 1]))
        {
            Text(text);
        }
        else
        {
            Write(text);
        }
    }

    private void Text(string text) => Text(text, 0, text.Length);

    private void Text(string text, int start, int count)
    {
        // A UTF-16 unit takes at most three bytes.
        Free(3 * count);
        Length += Encoding.UTF8.GetBytes(text, start, count, _bytes, Length);
    }

    private Span<byte> Free(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(Length);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + size, 2 * Length));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
