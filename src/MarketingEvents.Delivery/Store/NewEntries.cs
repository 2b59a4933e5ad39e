using System.Text.Json;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What is enqueued with one call.</summary>
/// <param name="Account">The account; empty for the one without a name.</param>
/// <param name="Address">The event.</param>
/// <param name="State">What is recorded.</param>
/// <param name="Attendees">The attendees, read once.</param>
internal sealed record NewEntries(string Account, string Address, SubscriberState State, IEnumerable<Attendee> Attendees)
{
    /// <summary>Rows as a JSON list.</summary>
    /// <param name="attendees">The attendees; a missing one counts as one without values.</param>
    /// <param name="state">What is recorded.</param>
    /// <param name="position">The position of the first in its batch.</param>
    public static string Write(IReadOnlyList<Attendee?> attendees, SubscriberState state, int position) => AsciiJson.Of(attendees.Count * 256, json =>
    {
        json.WriteStartArray();
        foreach (var attendee in attendees)
        {
            Write(json, attendee ?? new Attendee(), state, position++);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Attendee attendee, SubscriberState state, int position)
    {
        // Fixed here and for good, by the rule of the recorder.
        var instant = StateRules.Of(state).InstantOf(attendee);
        json.WriteStartObject();
        json.WriteNumber("position", position);
        json.WriteGiven("person", PersonKey.Of(attendee));
        json.WriteGiven("instant", instant);
        json.WriteString("attendee", AttendeeText.Write(attendee, instant));
        json.WriteEndObject();
    }
}
