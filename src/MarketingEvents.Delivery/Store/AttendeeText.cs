using System.Text.Json;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>An attendee as a text of ASCII characters, with every instant in epoch milliseconds, as it is sent.</summary>
internal static class AttendeeText
{
    private const string Contact = "contact";
    private const string Email = "email";
    private const string Instant = "instant";
    private const string Joined = "joined";
    private const string Left = "left";
    private const string Properties = "properties";
    private const string ContactProperties = "contactProperties";

    public static string Write(Attendee attendee, long? instant) => AsciiJson.Of(256, json =>
    {
        json.WriteStartObject();
        json.WriteGiven(Contact, attendee.ContactId);
        json.WriteGiven(Email, attendee.Email);
        json.WriteGiven(Instant, instant);
        json.WriteGiven(Joined, attendee.JoinedAt?.ToUnixTimeMilliseconds());
        json.WriteGiven(Left, attendee.LeftAt?.ToUnixTimeMilliseconds());
        Write(json, Properties, attendee.Properties);
        Write(json, ContactProperties, attendee.ContactProperties);
        json.WriteEndObject();
    });

    public static Attendee Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        return new Attendee
        {
            ContactId = Number(root, Contact),
            Email = root.TryGetProperty(Email, out var email) ? email.GetString() : null,
            InteractionEpochMilliseconds = Number(root, Instant),
            JoinedAt = Time(Number(root, Joined)),
            LeftAt = Time(Number(root, Left)),
            Properties = Texts(root, Properties),
            ContactProperties = Texts(root, ContactProperties),
        };
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static long? Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static DateTimeOffset? Time(long? milliseconds) => milliseconds is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given) : null;

    private static Dictionary<string, string> Texts(JsonElement root, string name)
        => root.TryGetProperty(name, out var values) ? values.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!) : []; // A null value is written as null, and refused by the check.
}
