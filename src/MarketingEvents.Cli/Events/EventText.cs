using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>An event for people, whichever of the service's forms it came in.</summary>
internal static class EventText
{
    private static readonly (string Label, string Member)[] Members =
    [
        ("object id", "objectId"), ("external event id", "externalEventId"), ("name", "eventName"), ("organizer", "eventOrganizer"), ("type", "eventType"),
        ("start", "startDateTime"), ("end", "endDateTime"), ("cancelled", "eventCancelled"), ("completed", "eventCompleted"), ("description", "eventDescription"), ("url", "eventUrl"),
        ("registered", "registrants"), ("attended", "attendees"), ("cancellations", "cancellations"), ("no-shows", "noShows"), ("created", "createdAt"), ("updated", "updatedAt"),
    ];

    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("object id") { IsNumber = true }, new("start") { IsWord = true }, new("name"), new("state") { IsWord = true },
        new("registered") { IsNumber = true }, new("attended") { IsNumber = true },
    ];

    public static IReadOnlyList<string> Row(EventDetailsByObjectId details) =>
    [
        Number(details.ObjectId), details.StartDateTime is { } start ? InstantText.Short(start) : "", Safe(details.EventName),
        details.EventCancelled == true ? "cancelled" : details.EventCompleted == true ? "completed" : "", Number(details.Registrants), Number(details.Attendees),
    ];

    /// <summary>Writes each member that has a value on a line of its own.</summary>
    public static void WriteSheet(TextWriter output, object answer)
    {
        using var reader = new JsonTextReader(new StringReader(JsonConvert.SerializeObject(answer))) { DateParseHandling = DateParseHandling.None };
        var details = JObject.Load(reader);
        var lines = Members.Select(member => (member.Label, Value: details[member.Member])).Concat(Custom(details["customProperties"])).ToList();
        foreach (var (label, value) in lines.Where(line => line.Value is JValue { Value: not (null or "") }))
        {
            output.WriteLine($"{label,-18} {Safe(Text((JValue)value!))}"); // Selected above.
        }
    }

    private static IEnumerable<(string Label, JToken? Value)> Custom(JToken? properties)
        => (properties as JArray ?? []).OfType<JObject>().Select(property => (Safe((string?)property["name"]), property["value"]));

    private static string Text(JValue value) => value.Value switch
    {
        true => "yes",
        false => "no",
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && text.Contains('T', StringComparison.Ordinal) => InstantText.Of(instant),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Safe(string? text) => SafeText.OneLine(SafeText.WithoutAddresses(text ?? ""));
}
