namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;

/// <summary>
/// The Newtonsoft converter of one model, which calls the code that was emitted for it. Derived classes inherit the converter and are
/// left to the serializer, and so is the model when the serializer has other settings than <see cref="Usual"/>. JSON that is broken or
/// does not fit the model throws a <see cref="JsonReaderException"/> with path and position.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class ModelConverter<T> : JsonConverter
    where T : class, IJsonModel, new()
{
    // Set while the serializer is called for the same object: its next question about this converter is answered with no.
    [ThreadStatic]
    private static bool _stepsAside;

    public override bool CanRead => !StepsAside();

    public override bool CanWrite => !StepsAside();

    public override bool CanConvert(Type objectType) => typeof(T).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var source = new TokenSource(reader);
        source.SkipComments();
        if (source.IsNull || reader.Value is "")
        {
            return null;
        }

        if (reader.TokenType != JsonToken.StartObject)
        {
            throw source.Wrong("The value is not an object.");
        }

        var isUsual = Usual.Is(serializer);
        var isExact = objectType == typeof(T) && (existingValue is null || existingValue.GetType() == typeof(T));
        var depth = reader.MaxDepth;
        reader.MaxDepth = depth ?? Depth.Limit;
        try
        {
            return isUsual && isExact
                ? ReadByCode(reader, existingValue as T ?? new T(), ref source)
                : ReadByReflection(reader, objectType, existingValue, isUsual ? Usual.Serializer : serializer);
        }
        catch (Exception e) when (isUsual && Misfit.Is(e))
        {
            throw source.Wrong(Misfit.Text, e);
        }
        finally
        {
            reader.MaxDepth = depth;
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T { IsExact: true } model && Usual.Is(serializer))
        {
            var sink = new TokenSink(writer, serializer);
            model.WriteJson(ref sink);
            return;
        }

        try
        {
            _stepsAside = value is not null;
            serializer.Serialize(writer, value);
        }
        finally
        {
            _stepsAside = false;
        }
    }

    private static T ReadByCode(JsonReader reader, T model, ref TokenSource source)
    {
        var text = reader as JsonTextReader;
        var names = text?.PropertyNameTable;
        try
        {
            if (text is not null)
            {
                text.PropertyNameTable = MemberNameTable.Instance;
            }

            model.ReadJson(ref source);
            return model;
        }
        finally
        {
            if (text is not null)
            {
                text.PropertyNameTable = names;
            }
        }
    }

    private static object? ReadByReflection(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (existingValue is not null)
        {
            serializer.Populate(reader, existingValue);
            return existingValue;
        }

        try
        {
            _stepsAside = true;
            return serializer.Deserialize(reader, objectType);
        }
        finally
        {
            _stepsAside = false;
        }
    }

    private static bool StepsAside()
    {
        var stepsAside = _stepsAside;
        _stepsAside = false;
        return stepsAside;
    }
}
