using System.Globalization;
using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>
/// One row of a breakdown as observed: its own id and instant of creation, occurredAt as a number, and null for what an attendance alone has.
/// </summary>
internal static class ParticipationJson
{
    public static void Write(Utf8JsonWriter writer, StoredParticipation row, string state, EmulatorOptions options)
    {
        var contact = row.Participant.Contact;
        var stored = row.Participant.Event;
        var seconds = Seconds(row, options);
        writer.WriteStartObject();
        writer.WriteId("id", row.Id);
        writer.WriteInstant("createdAt", row.CreatedAt);

        writer.WriteStartObject("properties");
        writer.WriteString("attendanceState", state);
        writer.WriteNumber("occurredAt", row.OccurredAt);
        if (seconds is { } known)
        {
            writer.WriteNumber("attendanceDurationSeconds", known);
        }
        else
        {
            writer.WriteNull("attendanceDurationSeconds");
        }

        writer.WriteString("attendancePercentage", Percentage(stored, seconds, options.AttendancePercentage));
        writer.WriteEndObject();

        writer.WriteStartObject("associations");
        writer.WriteStartObject("contact");
        writer.WriteId("contactId", contact.Id);
        writer.WriteString("email", contact.Email);
        writer.WriteOptional("firstname", contact.FirstName);
        writer.WriteOptional("lastname", contact.LastName);
        writer.WriteEndObject();
        writer.WriteStartObject("marketingEvent");
        writer.WriteId("marketingEventId", stored.ObjectId);
        writer.WriteOptional("name", stored.Fields.Name);
        writer.WriteOptional("externalEventId", stored.Key?.EventId);
        writer.WriteOptional("externalAccountId", stored.Key?.AccountId);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static long? Seconds(StoredParticipation row, EmulatorOptions options)
        => options.SumsStays && row.Participant.Event.Fields.IsCompleted && row.DurationSeconds is not null
            ? row.Participant.Rows().Sum(other => (long?)other.DurationSeconds)
            : row.DurationSeconds;

    // Completing an event is what makes the service compute shares of it (inferred); before there is no length to relate to.
    private static string? Percentage(StoredEvent stored, long? seconds, AttendancePercentageForm form)
    {
        var length = stored.Fields.End - stored.Fields.Start;
        if (!stored.Fields.IsCompleted || seconds is null || length is not { TotalSeconds: >= 1 })
        {
            return null;
        }

        var share = Math.Min(1, seconds.Value / length.Value.TotalSeconds);
        return form switch
        {
            AttendancePercentageForm.Fraction => share.ToString("0.####", CultureInfo.InvariantCulture),
            AttendancePercentageForm.Number => (share * 100).ToString("0.##", CultureInfo.InvariantCulture),
            _ => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%",
        };
    }
}
