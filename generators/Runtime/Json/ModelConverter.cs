namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;

/// <summary>
/// Reads and writes one model through the code that was generated for it. Classes that derive from the model inherit the converter,
/// but are left to the serializer, and so is the model when the serializer has unusual settings. Reading ends in a
/// <see cref="JsonReaderException"/> with path and position when the text is no JSON or does not fit the model.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class ModelConverter<T> : JsonConverter
    where T : class, IJsonModel, new()
{
    // Set to be asked once more for the same object, and then to step aside.
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
