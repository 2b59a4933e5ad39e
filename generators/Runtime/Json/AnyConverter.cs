namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>Reads any JSON, and null as nothing: a member that is null reads like one that is missing.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class AnyConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(JToken);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => new TokenSource(reader).Token();

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => new TokenSink(writer, serializer).Write(value as JToken);
}
