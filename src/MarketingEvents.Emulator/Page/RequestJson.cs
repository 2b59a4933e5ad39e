using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using HubSpot.MarketingEvents.Emulator.Http;

namespace HubSpot.MarketingEvents.Emulator.Page;

/// <summary>A kept request as programs and the page read it.</summary>
internal static class RequestJson
{
    private const int LongestPreview = 2000;
    private const int LongestShown = 20_000;
    private const int MostReasons = 5;
    private const int MostChanges = 1000;

    /// <summary>The head, the beginning of the bodies, and the changes by kind.</summary>
    public static void WriteSummary(Utf8JsonWriter writer, EmulatorRequest call)
    {
        writer.WriteStartObject();
        WriteHead(writer, call);
        WriteBody(writer, "body", call.Body, LongestPreview);
        WriteBody(writer, "answer", call.Answer, LongestPreview);
        writer.WriteStartArray("changes");
        foreach (var kind in Changes(call).GroupBy(entry => entry.Change))
        {
            writer.WriteStartObject();
            writer.WriteString("change", LedgerJson.Word(kind.Key));
            writer.WriteNumber("count", kind.Count());
            writer.WriteStartArray("reasons");
            foreach (var reason in kind.Select(entry => entry.Reason).OfType<string>().Distinct().Take(MostReasons))
            {
                writer.WriteStringValue(reason);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The head and the whole body of the request.</summary>
    public static void Write(Utf8JsonWriter writer, EmulatorRequest call)
    {
        writer.WriteStartObject();
        WriteHead(writer, call);
        writer.WriteString("body", Encoding.UTF8.GetString(call.Body.Span));
        writer.WriteEndObject();
    }

    /// <summary>The changes one by one, and as much of the bodies as a person reads.</summary>
    public static void WriteWhole(Utf8JsonWriter writer, EmulatorRequest call)
    {
        var changes = Changes(call);
        writer.WriteStartObject();
        WriteHead(writer, call);
        WriteBody(writer, "body", call.Body, LongestShown);
        WriteBody(writer, "answer", call.Answer, LongestShown);
        writer.WriteBoolean("bodyIsText", Utf8.IsValid(call.Body.Span));
        writer.WriteNumber("changeCount", changes.Length);
        writer.WriteStartArray("changes");
        foreach (var entry in changes.Take(MostChanges))
        {
            LedgerJson.Write(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, EmulatorRequest call)
    {
        writer.WriteNumber("number", call.Number);
        writer.WriteInstant("at", call.At);
        writer.WriteString("method", call.Method);
        writer.WriteString("edition", call.Edition);
        writer.WriteString("path", call.Path);
        writer.WriteString("target", call.Target);
        writer.WriteString("query", call.Query);
        writer.WriteString("correlationId", call.CorrelationId);
        writer.WriteOptional("fault", call.Fault);
        if (call.Account is { } account)
        {
            writer.WriteNumber("account", account.Id);
        }

        if (call.Status is { } status)
        {
            writer.WriteNumber("status", status);
        }
    }

    private static void WriteBody(Utf8JsonWriter writer, string name, ReadOnlyMemory<byte> body, int longest)
    {
        // Cut where a character may end; the reader replaces what is left of one.
        writer.WriteString(name, Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, longest)]));
        writer.WriteNumber(name + "Bytes", body.Length);
    }

    private static LedgerEntry[] Changes(EmulatorRequest call) => call.Account?.Use(_ => call.Changes.Select(record => new LedgerEntry(record)).ToArray()) ?? [];
}
