using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Participants as CSV (RFC 4180), in a form that no spreadsheet program takes for a formula.</summary>
internal sealed class ParticipantCsv(TextWriter output) : IParticipantWriter
{
    private const string EndOfLine = "\r\n";

    private bool _hasHeader;

    public void Write(IReadOnlyList<Participation> page)
    {
        var text = new StringBuilder();
        if (!_hasHeader)
        {
            text.AppendJoin(',', ParticipantRow.Names).Append(EndOfLine);
            _hasHeader = true;
        }

        foreach (var participation in page)
        {
            text.AppendJoin(',', ParticipantRow.Of(participation).Select(CsvCell.Of)).Append(EndOfLine);
        }

        output.Write(text.ToString());
    }
}
