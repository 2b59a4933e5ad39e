using System.Text;

namespace HubSpot.MarketingEvents.Tests;

[UsesVerify]
public class PropertyRulesTests
{
    private static readonly IReadOnlyDictionary<string, string> Given = new Dictionary<string, string> { ["firstname"] = "Ada" };

    public static TheoryData<string, SubscriberState> Cells
    {
        get
        {
            var cells = new TheoryData<string, SubscriberState>();
            foreach (var rule in PropertyRules.All)
            {
                foreach (var state in Enum.GetValues<SubscriberState>())
                {
                    cells.Add($"{rule.Property} {rule.AddressedBy}", state);
                }
            }

            return cells;
        }
    }

    [Fact]
    public Task The_table_of_states_and_properties() => Verifier.Verify(Table(), "md");

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_check_does_what_the_table_says(string row, SubscriberState state)
    {
        var rule = Assert.Single(PropertyRules.All, rule => $"{rule.Property} {rule.AddressedBy}" == row);
        var some = new Some();
        var fitting = rule.AddressedBy == Addressing.Email ? some.Attendee(state) : some.AttendeeWithId(state);

        var withIt = Check(state, Set(fitting, rule.Property));
        var withoutIt = Check(state, Take(fitting, rule.Property));

        Assert.Equal(rule.For(state) == PropertyUse.Refused ? [rule.Property] : [], withIt);
        Assert.Equal(rule.For(state) == PropertyUse.Required ? [rule.Property] : [], withoutIt);
    }

    private static IEnumerable<string> Check(SubscriberState state, Attendee attendee)
        => new AttendeeCheck().FindProblems(state, [attendee]).Select(problem => problem.Property);

    private static Attendee Set(Attendee attendee, string property) => property switch
    {
        "joinedAt" => attendee with { JoinedAt = attendee.JoinedAt ?? Some.Noon },
        "leftAt" => attendee with { LeftAt = attendee.LeftAt ?? Some.Noon },
        "interactionDateTime" => attendee with { InteractionDateTime = Some.Noon },
        _ => attendee with { ContactProperties = Given },
    };

    private static Attendee Take(Attendee attendee, string property) => property switch
    {
        "joinedAt" => attendee with { JoinedAt = null },
        "leftAt" => attendee with { LeftAt = null },
        "interactionDateTime" => attendee with { InteractionDateTime = null },
        _ => attendee with { ContactProperties = new Dictionary<string, string>() },
    };

    private static string Table()
    {
        var states = Enum.GetValues<SubscriberState>();
        var table = new StringBuilder()
            .Append($"| property | addressed by | {string.Join(" | ", states.Select(state => state.ToWireWord()))} |\n")
            .Append("|---|---|---|---|---|\n");
        foreach (var rule in PropertyRules.All)
        {
            var uses = states.Select(state => rule.For(state).ToString().ToLowerInvariant());
            table.Append($"| {rule.Property} | {(rule.AddressedBy == Addressing.Email ? "e-mail address" : "contact id")} | {string.Join(" | ", uses)} |\n");
        }

        return table.ToString();
    }
}
