using Newtonsoft.Json;

namespace HubSpot.MarketingEvents.Tests;

public class AttendanceStateTests
{
    public static TheoryData<AttendanceState, string> Named => new()
    {
        { AttendanceState.Registered, "REGISTERED" },
        { AttendanceState.Attended, "ATTENDED" },
        { AttendanceState.Cancelled, "CANCELLED" },
        { AttendanceState.NoShow, "NO_SHOW" },
        { AttendanceState.Empty, "EMPTY" },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void A_named_state_has_the_word_of_the_service(AttendanceState state, string word)
    {
        Assert.Equal(word, state.ToString());
        Assert.Equal(new AttendanceState(word), state);
        Assert.Equal(word, JsonConvert.DeserializeObject<AttendanceState>($"'{word}'").ToString());
    }

    [Fact]
    public void A_word_that_nobody_knows_survives_a_round_trip()
    {
        var state = JsonConvert.DeserializeObject<AttendanceState>("'Waitlisted-2'");

        Assert.Equal("Waitlisted-2", state.ToString());
        Assert.Equal("\"Waitlisted-2\"", JsonConvert.SerializeObject(state));
    }

    [Fact]
    public void Case_makes_no_difference()
    {
        var lower = new AttendanceState("attended");

        Assert.True(lower == AttendanceState.Attended);
        Assert.False(lower != AttendanceState.Attended);
        Assert.True(lower.Equals((object)AttendanceState.Attended));
        Assert.Equal(lower.GetHashCode(), AttendanceState.Attended.GetHashCode());
        Assert.False(lower.Equals("attended"));
    }

    [Fact]
    public void Default_is_no_word_and_none_of_the_named_states()
    {
        AttendanceState state = default;

        Assert.Equal("", state.ToString());
        Assert.NotEqual(AttendanceState.Empty, state);
        Assert.DoesNotContain(state, Named.Select(row => (AttendanceState)row[0]));
        Assert.Equal(default(AttendanceState).GetHashCode(), state.GetHashCode());
        Assert.Equal("null", JsonConvert.SerializeObject(state));
    }

    [Fact]
    public void Null_is_default_where_a_state_is_needed_and_null_where_it_is_not()
    {
        Assert.Equal(default, JsonConvert.DeserializeObject<AttendanceState>("null"));
        Assert.Null(JsonConvert.DeserializeObject<AttendanceState?>("null"));
        Assert.Equal(AttendanceState.NoShow, JsonConvert.DeserializeObject<AttendanceState?>("'NO_SHOW'"));
        Assert.Equal("""{"some":"EMPTY","none":null}""", JsonConvert.SerializeObject(new { some = (AttendanceState?)AttendanceState.Empty, none = (AttendanceState?)null }));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("['ATTENDED']")]
    public void What_is_not_text_is_refused(string json)
        => Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<AttendanceState>(json));

    [Fact]
    public void A_word_cannot_be_null()
        => Assert.Throws<ArgumentNullException>("word", () => new AttendanceState(null!));
}
