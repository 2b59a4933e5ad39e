namespace HubSpot.MarketingEvents;

/// <summary>Turns states into the words of the service and back.</summary>
public static class SubscriberStateExtensions
{
    /// <summary>The word that stands for the state in addresses: 'register', 'attend' or 'cancel'.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is undefined, for example <c>default</c>.</exception>
    public static string ToWireWord(this SubscriberState state) => state switch
    {
        SubscriberState.Register => "register",
        SubscriberState.Attend => "attend",
        SubscriberState.Cancel => "cancel",
        _ => throw new ArgumentOutOfRangeException(nameof(state), $"'{(int)state}' is not a state. Use Register, Attend or Cancel."),
    };

    /// <summary>Reads a word exactly as the service does: lower case only, because it refuses every other spelling (observed).</summary>
    public static bool TryParseWireWord(string? word, out SubscriberState state)
    {
        state = word switch
        {
            "register" => SubscriberState.Register,
            "attend" => SubscriberState.Attend,
            "cancel" => SubscriberState.Cancel,
            _ => default,
        };
        return state != default;
    }
}
