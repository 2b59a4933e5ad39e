namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>Contacts by the visible row that is their state. Each row is taken in once, so that counting costs nothing afterwards.</summary>
internal sealed class Counters(StateWinner winner)
{
    private readonly Dictionary<string, int> _contacts = [];
    private int _taken;

    public int Attended => Of("ATTENDED");

    public int Cancelled => Of("CANCELLED");

    public int NoShows => Of("NO_SHOW");

    public int Registered => Of("REGISTERED");

    /// <summary>Takes in the rows before a position; starts again when a longer lag hides some that were taken.</summary>
    public void Advance(Roster roster, int end)
    {
        if (end < _taken || _taken < 0)
        {
            Restart(roster);
        }

        for (; _taken < end; _taken++)
        {
            Take(roster.Written[_taken]);
        }
    }

    public void Take(StoredParticipation row)
    {
        var participant = row.Participant;
        if (participant.Counted is { } counted)
        {
            if (!row.Supersedes(counted, winner))
            {
                return;
            }

            _contacts[counted.State]--;
        }

        participant.Counted = row;
        _contacts[row.State] = Of(row.State) + 1;
    }

    /// <summary>What was counted holds no longer; the next look counts again.</summary>
    public void Forget() => _taken = -1;

    private void Restart(Roster roster)
    {
        _contacts.Clear();
        _taken = 0;
        foreach (var participant in roster.Participants)
        {
            participant.Counted = null;
        }

        for (var position = 0; position < roster.Seeded.Count; position++)
        {
            Take(roster.Seeded[position]);
        }
    }

    private int Of(string state) => _contacts.GetValueOrDefault(state);
}
