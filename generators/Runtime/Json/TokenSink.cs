namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>Writes models to a Newtonsoft writer, with the formats of that writer.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal struct TokenSink : IJsonSink
{
    private readonly JsonWriter _writer;
    private readonly JsonSerializer _serializer;
    private int _depth;

    public TokenSink(JsonWriter writer, JsonSerializer serializer)
    {
        _writer = writer;
        _serializer = serializer;
        _depth = 0;
    }

    public void StartObject()
    {
        if (++_depth > Depth.Limit)
        {
            throw Wrong(Depth.Exceeded);
        }

        _writer.WriteStartObject();
    }

    public void EndObject()
    {
        _depth--;
        _writer.WriteEndObject();
    }

    public readonly void StartArray() => _writer.WriteStartArray();

    public readonly void EndArray() => _writer.WriteEndArray();

    public readonly void Item()
    {
    }

    public readonly void Name(string name, ReadOnlySpan<byte> wire) => _writer.WritePropertyName(name, escape: false);

    public readonly void Key(string key) => _writer.WritePropertyName(key);

    public readonly void Null() => _writer.WriteNull();

    public readonly void Write(string? value) => _writer.WriteValue(value);

    public readonly void Write(bool value) => _writer.WriteValue(value);

    public readonly void Write(long value) => _writer.WriteValue(value);

    public readonly void Write(double value) => _writer.WriteValue(value);

    public readonly void Write(float value) => _writer.WriteValue(value);

    public readonly void Write(decimal value) => _writer.WriteValue(value);

    public readonly void Write(DateTime value) => _writer.WriteValue(value);

    public readonly void Write(DateTimeOffset value) => _writer.WriteValue(value);

    public readonly void Write(byte[]? value) => _writer.WriteValue(value);

    public readonly void Write(JToken? value)
    {
        if (value is null)
        {
            _writer.WriteNull();
        }
        else
        {
            value.WriteTo(_writer);
        }
    }

    public readonly void Write(JsonScalar value)
    {
        if (value.Integer is { } integer)
        {
            _writer.WriteValue(integer);
        }
        else if (value.Instant is { } instant)
        {
            _writer.WriteValue(instant);
        }
        else
        {
            _writer.WriteValue(value.Text);
        }
    }

    public readonly void WriteOther<T>(JsonConverter? converter, T value)
    {
        if (value is not null && converter is { CanWrite: true })
        {
            converter.WriteJson(_writer, value, _serializer);
        }
        else
        {
            _serializer.Serialize(_writer, value, typeof(T));
        }
    }

    public readonly JsonSerializationException Wrong(string what) => new($"{what} Path '{_writer.Path}'.", _writer.Path, 0, 0, null);
}
