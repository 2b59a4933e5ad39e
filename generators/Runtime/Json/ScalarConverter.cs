namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
using global::Newtonsoft.Json;
#if NET9_0_OR_GREATER
using global::System.Text.Json;
#endif

/// <summary>A converter of a text or a number. Emitted code calls it without a Newtonsoft reader or writer.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal abstract class ScalarConverter<T> : global::Newtonsoft.Json.JsonConverter
    where T : struct
{
    /// <summary>The message when <see cref="TryRead"/> fails.</summary>
    internal static string Unfit => $"The value is not a '{typeof(T).Name}'.";

    public sealed override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, global::Newtonsoft.Json.JsonSerializer serializer)
    {
        T? value = null;
        if (new TokenSource(reader).IsNull || (Scalar(reader) is { } scalar && TryRead(scalar, out value)))
        {
            return value ?? (objectType == typeof(T?) ? null : default(T));
        }

        throw new JsonSerializationException($"{Unfit} Path '{reader.Path}'.");
    }

    public sealed override void WriteJson(JsonWriter writer, object? value, global::Newtonsoft.Json.JsonSerializer serializer)
        => new TokenSink(writer, serializer).Write(value is T known ? Write(known) : default);

    /// <summary>False when the scalar is not a value of the type. A null value with true means that the scalar stands for null.</summary>
    public abstract bool TryRead(JsonScalar scalar, out T? value);

    public abstract JsonScalar Write(T value);

#if NET9_0_OR_GREATER
    /// <summary>Reads a common form in place, without making a text of it first. After false, <see cref="TryRead"/> decides.</summary>
    public virtual bool TryReadInPlace(ref Utf8JsonReader reader, out T value)
    {
        value = default;
        return false;
    }
#endif

    private static JsonScalar? Scalar(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.String => new JsonScalar(Convert.ToString(reader.Value, CultureInfo.InvariantCulture)),
        // A reader that looks for dates has already made one of a text.
        JsonToken.Date => new JsonScalar(((IFormattable?)reader.Value)?.ToString("O", CultureInfo.InvariantCulture)),
        JsonToken.Integer or JsonToken.Float when WholeNumber.TryCut(reader.Value, out var whole, out var isExact) => isExact ? new JsonScalar(whole) : JsonScalar.WithFraction(whole),
        _ => null,
    };
}
