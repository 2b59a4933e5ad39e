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
            { Whole: { } milliseconds } => milliseconds,
            { Text: { } text } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) => milliseconds,
            { Text: { } text } when Moment.TryParse(text, out var instant) => instant.ToUnixTimeMilliseconds(),
            _ => null,
        };
        return value is not null || scalar.Text?.Trim() is "";
    }

    public override JsonScalar Write(long value) => new(value);
}
