using System.Text.Json;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>
/// What went wrong with one input of a batch. The observed form has a text as subCategory, and neither context nor links nor errors,
/// which the published document requires.
/// </summary>
internal sealed record EntryError(string Category, string? SubCategory, string Message, IReadOnlyList<string>? Ids = null)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("category", Category);
        writer.WriteOptional("subCategory", SubCategory);
        writer.WriteString("message", Message);
        if (Ids is not null)
        {
            writer.WriteStartObject("context");
            writer.WriteStartArray("ids");
            foreach (var id in Ids)
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
