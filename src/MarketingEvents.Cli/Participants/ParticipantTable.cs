namespace HubSpot.MarketingEvents.Cli;

/// <summary>Participants for people.</summary>
internal sealed class ParticipantTable(TextWriter output, int? width) : IParticipantWriter
{
    private static readonly TableColumn[] Columns =
    [
        new("contact id") { IsNumber = true }, new("e-mail"), new("name"), new("state") { IsWord = true }, new("time") { IsWord = true }, new("seconds") { IsNumber = true },
    ];

    private readonly TextTable _table = new(output, Columns, width);
    private bool _isAny;

    public void Write(IReadOnlyList<Participation> page)
    {
        if (page.Count > 0)
        {
            _table.Write([.. page.Select(ParticipantRow.Short)]);
            _isAny = true;
        }
        else if (!_isAny)
        {
            output.WriteLine(ParticipantMessages.Nobody);
        }
    }
}
