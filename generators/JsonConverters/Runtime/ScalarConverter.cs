using System;
using System.Globalization;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters;

/// <summary>A converter of a text or a number, which generated code calls without a Newtonsoft reader or writer.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal abstract class ScalarConverter<T> : JsonConverter
    where T : struct
{
    /// <summary>What is wrong when <see cref="TryRead"/> fails.</summary>
    internal static string Unfit => $"The value is no '{typeof(T).Name}'.";

    public sealed override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        T? value = null;
        if (reader.TokenType is JsonToken.Null or JsonToken.Undefined || (Scalar(reader.Value) is { } scalar && TryRead(scalar, out value)))
        {
            return value ?? (objectType == typeof(T?) ? null : default(T));
        }

        throw new JsonSerializationException($"{Unfit} Path '{reader.Path}'.");
    }

    public sealed override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => new TokenSink(writer, serializer).Write(value is T known ? Write(known) : default);

    /// <summary>False when the value is of another kind, or makes no sense. It can stand for null.</summary>
    public abstract bool TryRead(JsonScalar scalar, out T? value);

    public abstract JsonScalar Write(T value);

    private static JsonScalar? Scalar(object? value) => value switch
    {
        string text => new JsonScalar(text),
        long integer => new JsonScalar(integer),
        double fraction => new JsonScalar(fraction),
        // A reader that looks for dates has already made one of a text.
        DateTime or DateTimeOffset => new JsonScalar(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)),
        _ => null,
    };
}
