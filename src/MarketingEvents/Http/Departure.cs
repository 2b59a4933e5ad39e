namespace HubSpot.MarketingEvents;

/// <summary>Marks failures that happened before any byte of a body left, so that a caller can tell 'not sent' from 'in doubt'.</summary>
internal static class Departure
{
    private const string Key = "HubSpot.MarketingEvents.NothingLeft";

    public static void MarkNothingLeft(Exception failure) => failure.Data[Key] = true;

    public static bool NothingLeft(Exception failure) => failure.Data.Contains(Key);
}
