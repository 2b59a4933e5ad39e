using Newtonsoft.Json;

namespace HubSpot.MarketingEvents.Tests;

public class SubscriberStateTests
{
    public static TheoryData<SubscriberState, string> Words => new()
    {
        { SubscriberState.Register, "register" },
        { SubscriberState.Attend, "attend" },
        { SubscriberState.Cancel, "cancel" },
    };

    [Fact]
    public void Every_state_is_tried_here() => Assert.Equal(Enum.GetValues<SubscriberState>(), Words.Select(row => (SubscriberState)row[0]));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_state_has_its_word(SubscriberState state, string word)
    {
        Assert.Equal(word, state.ToWireWord());
        Assert.True(SubscriberStateExtensions.TryParseWireWord(word, out var parsed));
        Assert.Equal(state, parsed);
    }

    [Theory]
    [InlineData(default(SubscriberState))]
    [InlineData((SubscriberState)4)]
    [InlineData((SubscriberState)(-1))]
    public void An_undefined_state_throws_instead_of_registering_somebody(SubscriberState state)
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => state.ToWireWord());

        Assert.StartsWith($"'{(int)state}' is not a state. Use Register, Attend or Cancel.", failure.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonConvert.SerializeObject(state));
    }

    [Theory]
    [InlineData("REGISTER")]
    [InlineData("Attend")]
    [InlineData("ATTENDED")]
    [InlineData(" cancel")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData(null)]
    public void Only_the_exact_word_is_read(string? word)
    {
        Assert.False(SubscriberStateExtensions.TryParseWireWord(word, out var state));
        Assert.Equal(default, state);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void In_json_a_state_is_its_word(SubscriberState state, string word)
    {
        var json = JsonConvert.SerializeObject(new { plain = state, optional = (SubscriberState?)state, none = (SubscriberState?)null });

        Assert.Equal($$"""{"plain":"{{word}}","optional":"{{word}}","none":null}""", json);
        Assert.Equal(state, JsonConvert.DeserializeObject<SubscriberState>($"'{word}'"));
        Assert.Equal(state, JsonConvert.DeserializeObject<SubscriberState?>($"'{word}'"));
        Assert.Null(JsonConvert.DeserializeObject<SubscriberState?>("null"));
    }

    [Theory]
    [InlineData("'ATTEND'")]
    [InlineData("'later'")]
    [InlineData("2")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Json_that_is_no_word_is_refused(string json)
        => Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<SubscriberState>(json));
}
