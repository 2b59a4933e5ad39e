using HubSpot.JsonConverters;

namespace HubSpot.MarketingEvents;

/// <summary>Reads any word and writes it back unchanged; <c>default</c> and null are both null on the wire.</summary>
internal sealed class AttendanceStateConverter : ScalarConverter<AttendanceState>
{
    public override bool TryRead(JsonScalar scalar, out AttendanceState? value)
    {
        value = scalar.Text is { } word ? new AttendanceState(word) : null;
        return value is not null;
    }

    public override JsonScalar Write(AttendanceState value) => new(value.Word);
}
