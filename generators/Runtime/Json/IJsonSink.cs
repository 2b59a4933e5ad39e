namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>The target that emitted code writes models to.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IJsonSink
{
    void StartObject();

    void EndObject();

    void StartArray();

    void EndArray();

    /// <summary>Must be called before each item of an array.</summary>
    void Item();

    /// <summary>Writes the name of a member. The second form is UTF-8 with quotes and colon.</summary>
    void Name(string name, ReadOnlySpan<byte> wire);

    /// <summary>Writes a name that is not known at compile time, and that may need escapes.</summary>
    void Key(string key);

    void Null();

    void Write(string? value);

    void Write(bool value);

    void Write(long value);

    void Write(double value);

    void Write(float value);

    void Write(decimal value);

    void Write(DateTime value);

    void Write(DateTimeOffset value);

    void Write(byte[]? value);

    void Write(JToken? value);

    void Write(JsonScalar value);

    /// <summary>
    /// Writes with the converter or, without one, with the serializer. Models are never written this way, but classes derived from
    /// them are.
    /// </summary>
    void WriteOther<T>(JsonConverter? converter, T value);

    JsonSerializationException Wrong(string what);
}
