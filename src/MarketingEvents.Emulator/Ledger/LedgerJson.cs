using System.Text.Json;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>Entries of the ledger as JSON.</summary>
internal static class LedgerJson
{
    public static string Word(LedgerChange change) => JsonNamingPolicy.CamelCase.ConvertName(change.ToString());

    public static void Write(Utf8JsonWriter writer, LedgerEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("request", entry.Request);
        writer.WriteString("change", Word(entry.Change));
        writer.WriteString("at", entry.At.UtcDateTime);
        WriteNumber("eventId", entry.EventId);
        WriteNumber("contactId", entry.ContactId);
        if (entry.State is not null)
        {
            writer.WriteString("state", entry.State);
        }

        WriteNumber("occurredAt", entry.OccurredAt?.ToUnixTimeMilliseconds());
        if (entry.Reason is not null)
        {
            writer.WriteString("reason", entry.Reason);
        }

        writer.WriteEndObject();

        void WriteNumber(string name, long? value)
        {
            if (value is { } number)
            {
                writer.WriteNumber(name, number);
            }
        }
    }
}
