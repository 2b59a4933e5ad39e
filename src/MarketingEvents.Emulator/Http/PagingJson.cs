using System.Text.Json;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The member that leads to the next page; the last page has none (observed).</summary>
internal static class PagingJson
{
    public static void Write(Utf8JsonWriter writer, Cursor? next)
    {
        if (next is { } cursor)
        {
            writer.WriteStartObject("paging");
            writer.WriteStartObject("next");
            writer.WriteString("after", cursor.ToString());
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }
}
