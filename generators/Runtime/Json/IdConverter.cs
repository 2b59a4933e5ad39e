namespace HubSpot.JsonConverters;

using global::System.Buffers.Text;
using global::System.Globalization;
#if NET9_0_OR_GREATER
using global::System.Text.Json;
#endif

/// <summary>Reads a 64-bit id from a text of digits or from a number, and writes it as a text. An empty text stands for none.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class IdConverter : ScalarConverter<long>
{
    public override bool TryRead(JsonScalar scalar, out long? value)
    {
        value = scalar.Integer ?? (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null);
        return value is not null || scalar.Text?.Trim().Length == 0;
    }

    public override JsonScalar Write(long value) => new(value.ToString(CultureInfo.InvariantCulture));

#if NET9_0_OR_GREATER
    public override bool TryReadInPlace(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.String && Utf8Parser.TryParse(reader.ValueSpan, out value, out var length) && length == reader.ValueSpan.Length;
    }
#endif
}
