using System.Text.Json;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The member that leads to the next page; the last page has none (observed).</summary>
internal static class PagingJson
{
    public static void Write(Utf8JsonWriter writer, Cursor? next, Cursor? previous = null)
    {
        if (next is null && previous is null)
        {
            return;
        }

        writer.WriteStartObject("paging");
        Write(writer, "next", "after", next);
        Write(writer, "prev", "before", previous);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string page, string name, Cursor? cursor)
    {
        if (cursor is { } known)
        {
            writer.WriteStartObject(page);
            writer.WriteString(name, known.ToString());
            writer.WriteEndObject();
        }
    }
}
