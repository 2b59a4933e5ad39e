using System.Globalization;
using HubSpot.JsonConverters;

namespace HubSpot.MarketingEvents;

/// <summary>Reads an instant as epoch milliseconds (the wire) or as ISO 8601 text (the guide), and writes epoch milliseconds.</summary>
internal sealed class EpochMillisecondsConverter : ScalarConverter<long>
{
    public override bool TryRead(JsonScalar scalar, out long? value)
    {
        value = scalar switch
        {
            { Integer: { } milliseconds } => milliseconds,
            { Fraction: { } milliseconds } when Math.Abs(milliseconds) < long.MaxValue => (long)milliseconds,
            { Text: { } text } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) => milliseconds,
            { Text: { } text } when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => instant.ToUnixTimeMilliseconds(),
            _ => null,
        };
        return value is not null || scalar.Text?.Trim() is "";
    }

    public override JsonScalar Write(long value) => new(value);
}
