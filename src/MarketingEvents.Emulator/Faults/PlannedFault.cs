namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One entry of a plan.</summary>
/// <param name="What">What it does, in words.</param>
/// <param name="Fits">Which requests it strikes.</param>
/// <param name="Next">What happens to the next of them; null lets it pass.</param>
internal sealed record PlannedFault(string What, Func<EmulatorRequest, bool> Fits, Func<Fault?> Next)
{
    public const int ForEver = -1;

    /// <summary>How many requests it still strikes.</summary>
    public int Left { get; set; } = ForEver;
}
