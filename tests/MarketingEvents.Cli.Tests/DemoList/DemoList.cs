using System.Text;
using Bogus;
using static HubSpot.MarketingEvents.SubscriberState;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>
/// Writes the demo's attendee list and what is to become of each row. The expectation comes from what a row is made for, and never
/// from running the SDK.
/// </summary>
internal sealed class DemoList
{
    private const int Seed = 20260504;
    private const long FirstUnknownContactId = 300_000_000_001;

    private readonly Randomizer _chance = new(Seed);
    private readonly List<(double Place, DemoRow Row)> _rows = [];
    private readonly DemoPeople _people;
    private readonly DemoTimes _times;
    private long _lastContactId = DemoAccount.FirstContactId + DemoAccount.AttendedBefore - 1;

    private DemoList()
    {
        _people = new DemoPeople(_chance);
        _times = new DemoTimes(_chance);
    }

    /// <summary>The text of both files.</summary>
    public static (string List, string Expectation) Write()
    {
        var generated = new DemoList();
        generated.AddEverybody();
        var (list, expectation, line) = (new StringBuilder(Cells.Header + "\n"), new StringBuilder(OutcomeLine.Header + "\n"), 2);
        foreach (var (_, row) in generated._rows.OrderBy(row => row.Place))
        {
            list.Append(row.Text).Append('\n');
            expectation.Append(row.Expectation(line)).Append('\n');
            line += row.Lines;
        }

        return (list.ToString(), expectation.ToString());
    }

    private void AddEverybody()
    {
        Repeat(1000, number => Tell(Guest(_people.WithEmail(), number)));
        Repeat(260, number => Tell(Guest(_people.WithContactId(++_lastContactId), number)));
        Repeat(60, _ => Tell(Came(_people.WithEmail(), _times.Stay())));
        Repeat(12, _ => Tell(Signed(_people.WithEmail(), _times.LateRegistration())));
        Repeat(4, _ => Tell(StayedOneSecond(_people.WithEmail())));
        Repeat(6, number => Tell(Signed(_people.WithEmail() with { LastName = AwkwardName(number) }, _times.Registration())));
        Repeat(40, _ => Tell(Twice(Came(_people.WithEmail(), _times.Stay()))));
        Repeat(15, _ => Tell(InTwoSpellings(_people.WithEmail())));
        Repeat(20, _ => Tell(CameBack(_people.WithEmail())));
        Repeat(DemoAccount.AttendedBefore, number => Tell(CameBefore(DemoAccount.FirstContactId + number)));
        Repeat(8, number => Tell(Unknown(FirstUnknownContactId + number, number)));
        Repeat(4, _ => Tell(RefusedByService(_people.WithEmail())));
        Repeat(5, _ => Tell(Contradiction(_people.WithEmail())));
        Repeat(3, _ => BadRows.All.ToList().ForEach(row => Tell(row(_people.WithEmail()))));
    }

    // Signed up, and then came, came late, cancelled or stayed away.
    private DemoRow[] Guest(DemoPerson person, int number)
    {
        var signed = Signed(person, _times.Registration());
        return (number % 20) switch
        {
            < 11 => [signed, Came(person, _times.Stay())],
            11 => [signed, Came(person, _times.LateStay())],
            < 15 => [signed, Cancelled(person)],
            _ => [signed],
        };
    }

    private DemoRow Signed(DemoPerson person, DateTimeOffset at) => Good(person.Row(Register) with { At = _times.Write(at) }, Register);

    private DemoRow Cancelled(DemoPerson person) => Good(person.Row(Cancel) with { At = _times.Write(_times.Cancellation()) }, Cancel);

    private DemoRow Came(DemoPerson person, (DateTimeOffset Joined, DateTimeOffset Left) stay) => Good(Stay(person, stay), Attend);

    private DemoRow StayedOneSecond(DemoPerson person)
    {
        var joined = _times.Stay().Joined;
        return Came(person, (joined, joined.AddSeconds(1)));
    }

    private static DemoRow[] Twice(DemoRow row) => [row, row];

    // One contact for the service, because case does not tell addresses apart.
    private DemoRow[] InTwoSpellings(DemoPerson person)
    {
        var cells = Stay(person, _times.Stay());
        return [Good(cells, Attend), Good(cells with { Email = person.Email.ToUpperInvariant() }, Attend)];
    }

    // The account drops a second attendance of one contact, so that only the first can be seen.
    private DemoRow[] CameBack(DemoPerson person)
    {
        var (joined, left) = _times.Stay();
        return
        [
            Came(person, (joined, joined.AddMinutes(25))),
            new DemoRow(Stay(person, (joined.AddMinutes(40), left)).ToString(), Attend, Verdict.AlreadyInState),
        ];
    }

    private DemoRow CameBefore(long contactId)
        => new(Stay(_people.WithContactId(contactId), _times.Stay()).ToString(), Attend, Verdict.AlreadyInState);

    // The account takes ids that it does not know, and stores nothing.
    private DemoRow Unknown(long contactId, int number)
    {
        var person = _people.WithContactId(contactId);
        var (cells, state) = (number % 3) switch
        {
            0 => (person.Row(Register) with { At = _times.Write(_times.Registration()) }, Register),
            1 => (Stay(person, _times.Stay()), Attend),
            _ => (person.Row(Cancel) with { At = _times.Write(_times.Cancellation()) }, Cancel),
        };
        return new DemoRow(cells.ToString(), state, Verdict.Unconfirmed, nameof(OutcomeReasonKind.NotVisible));
    }

    // The account does not want these addresses.
    private DemoRow RefusedByService(DemoPerson person)
        => new(Stay(person with { Email = DemoAccount.Unwanted + person.Email }, _times.Stay()).ToString(), Attend, Verdict.Rejected, nameof(OutcomeReasonKind.Service));

    private DemoRow[] Contradiction(DemoPerson person)
    {
        var (joined, left) = _times.Stay();
        return
        [
            Came(person, (joined, left)),
            new DemoRow(
                Stay(person, (joined, left.AddMinutes(-10))).ToString(), Attend, Verdict.Rejected,
                nameof(OutcomeReasonKind.Validation), nameof(AttendeeRule.OneMeaningPerInstant)),
        ];
    }

    private Cells Stay(DemoPerson person, (DateTimeOffset Joined, DateTimeOffset Left) stay)
        => person.Row(Attend) with { Joined = _times.Write(stay.Joined), Left = _times.Write(stay.Left) };

    private static DemoRow Good(Cells cells, SubscriberState state) => new(cells.ToString(), state, Verdict.Confirmed);

    private static string AwkwardName(int number) => (number % 3) switch
    {
        0 => "Stone, Jr.",
        1 => "\"Rocky\" Stone",
        _ => "von\nStein",
    };

    // The rows of one story stay in their order, and stories mix.
    private void Tell(params DemoRow[] story)
        => _rows.AddRange(story.Select(_ => _chance.Double()).Order().Zip(story));

    private static void Repeat(int times, Action<int> tell)
    {
        for (var number = 0; number < times; number++)
        {
            tell(number);
        }
    }
}
