using System.Text;

namespace HubSpot.MarketingEvents.Tests;

[UsesVerify]
public class StatePropertiesTests
{
    private static readonly IReadOnlyDictionary<string, string> Given = new Dictionary<string, string> { ["firstname"] = "Ada" };

    public static TheoryData<string, bool, SubscriberState> Cells
    {
        get
        {
            var cells = new TheoryData<string, bool, SubscriberState>();
            foreach (var (property, isByEmail) in Rows)
            {
                foreach (var rules in StateRules.All)
                {
                    cells.Add(property, isByEmail, rules.State);
                }
            }

            return cells;
        }
    }

    private static IEnumerable<(string Property, bool IsByEmail)> Rows => StateRules.Properties.SelectMany(property => new[] { (property, false), (property, true) });

    [Fact]
    public Task The_table_of_states_and_properties() => Verifier.Verify(Table(), "md");

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_check_does_what_the_table_says(string property, bool isByEmail, SubscriberState state)
    {
        var use = StateRules.Of(state).UseOf(property, isByEmail);
        var some = new Some();
        var fitting = isByEmail ? some.Attendee(state) : some.AttendeeWithId(state);

        var withIt = Check(state, Set(fitting, property));
        var withoutIt = Check(state, Take(fitting, property));

        Assert.Equal(use == PropertyUse.Refused ? [property] : [], withIt);
        Assert.Equal(use == PropertyUse.Required ? [property] : [], withoutIt);
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
        var table = new StringBuilder()
            .Append($"| property | addressed by | {string.Join(" | ", StateRules.All.Select(rules => rules.Word))} |\n")
            .Append("|---|---|---|---|---|\n");
        foreach (var (property, isByEmail) in Rows)
        {
            var uses = StateRules.All.Select(rules => rules.UseOf(property, isByEmail).ToString().ToLowerInvariant());
            table.Append($"| {property} | {(isByEmail ? "e-mail address" : "contact id")} | {string.Join(" | ", uses)} |\n");
        }

        return table.ToString();
    }
}
