using System.Buffers;
using System.Text;
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
    public static string Write(IReadOnlyList<Attendee?> attendees, SubscriberState state, int position)
    {
        var bytes = new ArrayBufferWriter<byte>(attendees.Count * 256);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var attendee in attendees)
            {
                Write(json, attendee ?? new Attendee(), state, position++);
            }

            json.WriteEndArray();
        }

        return Encoding.ASCII.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Attendee attendee, SubscriberState state, int position)
    {
        // Fixed here and for good, by the rule of the recorder: attending counts from joining unless the attendee says otherwise.
        var instant = attendee.InteractionEpochMilliseconds ?? (state == SubscriberState.Attend ? attendee.JoinedAt?.ToUnixTimeMilliseconds() : null);
        json.WriteStartObject();
        json.WriteNumber("position", position);
        Write(json, "person", PersonKey.Of(attendee));
        Write(json, "instant", instant);
        json.WriteString("attendee", AttendeeText.Write(attendee, instant));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } given)
        {
            json.WriteNumber(name, given);
        }
    }
}
