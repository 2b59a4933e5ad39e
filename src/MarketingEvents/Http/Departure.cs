namespace HubSpot.MarketingEvents;

/// <summary>
/// Marks failures that happened before any byte of a body left, and refusals that came after an attempt which may have been acted on,
/// so that a caller can tell 'not sent' from 'in doubt'.
/// </summary>
internal static class Departure
{
    private const string Key = "HubSpot.MarketingEvents.NothingLeft";
    private const string DoubtKey = "HubSpot.MarketingEvents.InDoubt";

    public static void MarkNothingLeft(Exception failure) => failure.Data[Key] = true;

    public static bool NothingLeft(Exception failure) => failure.Data.Contains(Key);

    public static void MarkInDoubt(Exception refusal) => refusal.Data[DoubtKey] = true;

    public static bool IsInDoubt(Exception refusal) => refusal.Data.Contains(DoubtKey);
}
