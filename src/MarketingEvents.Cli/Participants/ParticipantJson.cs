using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Participants as JSON lines, each with what the service sent.</summary>
internal sealed class ParticipantJson(TextWriter output) : IParticipantWriter
{
    public void Write(IReadOnlyList<Participation> page)
    {
        var text = new StringBuilder();
        foreach (var participation in page)
        {
            text.Append(JsonLine.Of(participation)).Append('\n');
        }

        output.Write(text.ToString());
    }
}
