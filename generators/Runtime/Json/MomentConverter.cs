namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
#if NET9_0_OR_GREATER
using global::System.Text.Json;
#endif

/// <summary>
/// Reads points in time as services send them: ISO 8601, milliseconds since 1970 as a number or a text, or an empty text for none.
/// Writes ISO 8601 with the offset that the value has.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class MomentConverter : ScalarConverter<DateTimeOffset>
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public override bool TryRead(JsonScalar scalar, out DateTimeOffset? value)
    {
        value = null;
        if (scalar.Text is not { } text)
        {
            return scalar.Whole is { } number && TryOf(number, out value);
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return TryOf(milliseconds, out value);
        }

        value = Moment.TryParse(text, out var moment) ? moment : null;
        return value is not null || text.Trim().Length == 0;
    }

    public override JsonScalar Write(DateTimeOffset value) => new(value);

#if NET9_0_OR_GREATER
    public override bool TryReadInPlace(ref Utf8JsonReader reader, out DateTimeOffset value) => Moment.TryRead(ref reader, out value);
#endif

    private static bool TryOf(long milliseconds, out DateTimeOffset? value)
    {
        var isInRange = milliseconds >= First && milliseconds <= Last;
        value = isInRange ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
        return isInRange;
    }
}
