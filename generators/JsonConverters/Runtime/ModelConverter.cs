using System;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters;

/// <summary>
/// Reads and writes one model, and no class that derives from it, through the code that was generated for it. Reading ends in a
/// <see cref="JsonReaderException"/> with path and position when the text is no JSON or does not fit the model.
/// </summary>
[Microsoft.CodeAnalysis.Embedded]
internal sealed class ModelConverter<T> : JsonConverter, IModelConverter
    where T : class, IJsonModel, new()
{
    public override bool CanConvert(Type objectType) => objectType == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (objectType != typeof(T))
        {
            return DerivedModels.Serializer.Deserialize(reader, objectType);
        }

        if (reader.TokenType is JsonToken.Null or JsonToken.Undefined || reader.Value is "")
        {
            return null;
        }

        var source = new TokenSource(reader, serializer);
        if (reader.TokenType != JsonToken.StartObject)
        {
            throw source.Wrong("The value is not an object.");
        }

        var model = existingValue as T ?? new T();
        var depth = reader.MaxDepth;
        var text = reader as JsonTextReader;
        var names = text?.PropertyNameTable;
        try
        {
            reader.MaxDepth = depth ?? Depth.Limit;
            if (text is not null)
            {
                text.PropertyNameTable = MemberNameTable.Instance;
            }

            model.ReadJson(ref source);
        }
        catch (Exception e) when (Misfit.Is(e))
        {
            throw source.Wrong(Misfit.Text, e);
        }
        finally
        {
            reader.MaxDepth = depth;
            if (text is not null)
            {
                text.PropertyNameTable = names;
            }
        }

        return model;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T model)
        {
            var sink = new TokenSink(writer, serializer);
            model.WriteJson(ref sink);
        }
        else
        {
            writer.WriteNull();
        }
    }
}
