namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>A converter of a class that holds any JSON, for example one of several types. Emitted code calls it without a Newtonsoft reader or writer.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal abstract class TokenConverter<T> : JsonConverter
    where T : class
{
    public sealed override bool CanConvert(Type objectType) => objectType == typeof(T);

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => ReadOrNull(new TokenSource(reader).Token());

    public sealed override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => new TokenSink(writer, serializer).Write(value is T known ? Write(known) : null);

    /// <summary>The value for JSON that is not null.</summary>
    public abstract T Read(JToken json);

    public abstract JToken Write(T value);

    public T? ReadOrNull(JToken? json) => json is null ? null : Read(json);
}
