namespace HubSpot.MarketingEvents;

/// <summary>Converts states to the words of the service and back.</summary>
public static class SubscriberStateExtensions
{
    /// <summary>The word that stands for the state in addresses: 'register', 'attend' or 'cancel'.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is undefined, for example <c>default</c>.</exception>
    public static string ToWireWord(this SubscriberState state) => StateRules.Of(state).Word;

    /// <summary>Reads a word exactly as the service does: lower case only, because it refuses every other spelling (observed).</summary>
    public static bool TryParseWireWord(string? word, out SubscriberState state)
    {
        state = StateRules.All.FirstOrDefault(rules => rules.Word == word)?.State ?? default;
        return state != default;
    }
}
