namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
using global::System.Numerics;
using global::Newtonsoft.Json;

/// <summary>A converter of a text or a number, which generated code calls without a Newtonsoft reader or writer.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal abstract class ScalarConverter<T> : JsonConverter
    where T : struct
{
    /// <summary>What is wrong when <see cref="TryRead"/> fails.</summary>
    internal static string Unfit => $"The value is no '{typeof(T).Name}'.";

    public sealed override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        T? value = null;
        if (new TokenSource(reader).IsNull || (Scalar(reader) is { } scalar && TryRead(scalar, out value)))
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

    private static JsonScalar? Scalar(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.String => new JsonScalar(Convert.ToString(reader.Value, CultureInfo.InvariantCulture)),
        // A reader that looks for dates has already made one of a text.
        JsonToken.Date => new JsonScalar(((IFormattable?)reader.Value)?.ToString("O", CultureInfo.InvariantCulture)),
        JsonToken.Integer when reader.Value is not (BigInteger or > (ulong)long.MaxValue) => new JsonScalar(Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture)),
        JsonToken.Integer when reader.Value is BigInteger integer => new JsonScalar((double)integer),
        JsonToken.Integer or JsonToken.Float => new JsonScalar(Convert.ToDouble(reader.Value, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
