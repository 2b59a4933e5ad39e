namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>Where models are written to.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IJsonSink
{
    void StartObject();

    void EndObject();

    void StartArray();

    void EndArray();

    /// <summary>Announces the next item of an array.</summary>
    void Item();

    /// <summary>The name of a member, as it is and as it is on the wire: in quotes and with its colon.</summary>
    void Name(string name, ReadOnlySpan<byte> wire);

    /// <summary>A name that only the data knows.</summary>
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
    /// Writes through a converter, or without one as the serializer does. The generator never asks for a model's own type, but for one
    /// that somebody derived from it.
    /// </summary>
    void WriteOther<T>(JsonConverter? converter, T value);

    JsonSerializationException Wrong(string what);
}
